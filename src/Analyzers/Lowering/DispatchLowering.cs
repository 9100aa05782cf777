using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Members of interfaces of other assemblies, which objects of this project may implement.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>Whether what a member of another assembly runs may be code of this project that the object has for it.</summary>
    private bool MayBeImplemented(IMethodSymbol member, IOperation operation) =>
        member is { IsStatic: false, ContainingType.TypeKind: TypeKind.Interface } && !_context.IsOwn(member)
        && (_context.IsMentioned(MentionedName(member), operation.Syntax.SyntaxTree) || _context.MentionsModels(operation.Syntax.SyntaxTree));

    private static string MentionedName(IMethodSymbol member) => member.AssociatedSymbol switch
    {
        IPropertySymbol { IsIndexer: true } => member.ContainingType.Name,
        { } associated => associated.Name,
        null => member.Name,
    };

    /// <summary>Calls a member of an interface of another assembly.</summary>
    private Term InterfaceCall(IInvocationOperation call, Term receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        var self = Stable(receiver, steps);
        ImmutableArray<Term> given = [.. arguments.Select((argument, index) =>
            argument is FunctionTerm or QueryTerm || call.Arguments[index].Parameter?.RefKind is RefKind.Ref or RefKind.Out ? argument : Stable(argument, steps))];
        var bound = Bind(call.TargetMethod.Definition(), call.Arguments, given, steps);
        return AsEnumerator(call, Dispatched(call.TargetMethod, self, bound, call, TaskUses.Of(call), inside => FrameworkCall(call, self, given, inside), steps), steps);
    }

    private Term InterfaceGet(PropertyPlace place, Term receiver, Steps steps)
    {
        var stable = place with { Receiver = Stable(receiver, steps), Arguments = [.. place.Arguments.Select(argument => Stable(argument, steps))] };
        var getter = place.Reference.Property.GetMethod!;
        return Dispatched(getter, stable.Receiver!, Indices(getter, stable), place.Reference, TaskUse.Kept, inside => ForeignGet(stable, inside), steps);
    }

    private void InterfaceSet(PropertyPlace place, Term receiver, Term value, IOperation operation, Steps steps)
    {
        var stable = place with { Receiver = Stable(receiver, steps), Arguments = [.. place.Arguments.Select(argument => Stable(argument, steps))] };
        var (setter, stored) = (place.Reference.Property.SetMethod!, Stable(value, steps));
        Dispatched(setter, stable.Receiver!, ForSetter(setter, stable, stored), operation, TaskUse.Awaited, inside =>
        {
            SetForeign(stable, stored, operation, inside);
            return Term.Unknown;
        }, steps);
    }

    /// <summary>Runs what the object has for a member, if it is one of this project; else what is known of the member.</summary>
    private Term Dispatched(
        IMethodSymbol member, Term receiver, ImmutableArray<Argument> arguments, IOperation operation, TaskUse task, Func<Steps, Term> otherwise, Steps steps)
    {
        var result = member.ReturnsVoid ? null : NewResult();
        var other = Gather(inside =>
        {
            var answer = otherwise(inside);
            if (result is not null)
            {
                inside.Add(new AssignEffect(result, answer));
            }
        });
        var call = new CallEffect(Id(member.Definition()), receiver, IsVirtual: true, arguments, TypeArguments(member), result, At(operation)) { Task = task };
        steps.Add(new DispatchEffect(call, other));
        return result is null ? Term.Unknown : new ReadTerm(result);
    }
}
