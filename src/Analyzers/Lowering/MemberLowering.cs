using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers members as a whole.</summary>
internal static class MemberLowering
{
    /// <summary>Lowers a method, an accessor, an operator, or top-level statements.</summary>
    public static LoweredBody Lower(LoweringContext context, IMethodSymbol method, BodyPlaces places, IOperation body, CancellationToken cancellation)
    {
        var lowering = new BodyLowering(context, method, places, [body], cancellation);
        return lowering.Finished(
            StepLists.Gather(steps =>
            {
                lowering.Fields.Begin(method, body, steps);
                steps.Add(lowering.Extensions.Body(body));
            }),
            !body.IsIterator());
    }

    /// <summary>Lowers a constructor.</summary>
    public static LoweredBody Lower(LoweringContext context, IMethodSymbol constructor, BodyPlaces places, ConstructorParts parts, CancellationToken cancellation)
    {
        var lowering = new BodyLowering(context, constructor, places, parts.Operations, cancellation);
        return lowering.Finished(StepLists.Gather(steps => lowering.Constructors.Constructor(constructor, parts, steps)), isFollowed: true);
    }

    /// <summary>Lowers the member that the compiler writes for a record to copy it.</summary>
    public static LoweredBody LowerClone(LoweringContext context, IMethodSymbol clone, BodyPlaces places, CancellationToken cancellation)
    {
        var lowering = new BodyLowering(context, clone, places, [], cancellation);
        return lowering.Finished(StepLists.Gather(steps => lowering.ObjectCreations.Clone(clone.ContainingType, steps)), isFollowed: true);
    }

    /// <summary>Lowers a member that the compiler writes for a record to give it as a text. It counts as standing where the record is declared.</summary>
    public static LoweredBody LowerTextOfRecord(LoweringContext context, IMethodSymbol method, BodyPlaces places, SyntaxNode declaration, CancellationToken cancellation)
    {
        var lowering = new BodyLowering(context, method, places, [], cancellation) { Factory = { StandsAt = declaration } };
        return lowering.Finished(StepLists.Gather(steps => lowering.RecordTexts.Body(method, steps)), isFollowed: true);
    }

    /// <summary>Lowers some code of a member by itself, and leaves nothing out.</summary>
    public static LoweredPart LowerPart(
        LoweringContext context, IMethodSymbol member, BodyPlaces places, ImmutableArray<IOperation> bodies, ImmutableArray<IOperation> code, CancellationToken cancellation)
    {
        var lowering = new BodyLowering(context, member, places, bodies, cancellation) { Factory = { TellsWhereItAsks = true } };
        var value = (Term?)null;
        var effect = StepLists.Gather(steps =>
        {
            if (code is [{ Syntax: ExpressionSyntax } expression])
            {
                value = lowering.Value(expression, steps);
            }
            else
            {
                lowering.Blocks.Block(code, steps);
            }
        });
        return new LoweredPart(lowering.Whole(effect, isFollowed: true), value, lowering.Factory, places);
    }

    /// <summary>Lowers the initializer of a static member: a body that returns its value.</summary>
    public static LoweredBody LowerInitializer(LoweringContext context, IMethodSymbol constructor, BodyPlaces places, IOperation value, CancellationToken cancellation)
    {
        var lowering = new BodyLowering(context, constructor, places, [value], cancellation);
        return lowering.Finished(StepLists.Gather(steps => steps.Add(new JumpEffect(JumpKind.Return, Value: lowering.Value(value, steps)))), isFollowed: true);
    }

    /// <summary>Lowers the static initializers of a type and its static constructor.</summary>
    public static LoweredBody LowerStatics(
        LoweringContext context, IMethodSymbol constructor, BodyPlaces places, ImmutableArray<(ISymbol Member, IOperation Value)> initializers, IOperation? body, CancellationToken cancellation)
    {
        var bodies = initializers.Select(initializer => initializer.Value).Concat(body is null ? [] : [body]).ToImmutableArray();
        var lowering = new BodyLowering(context, constructor, places, bodies, cancellation);
        return lowering.Finished(StepLists.Gather(steps =>
        {
            if (!constructor.IsImplicitlyDeclared)
            {
                lowering.Fields.Empty(constructor.ContainingType, steps); // Nothing has used them yet.
            }

            foreach (var (member, value) in initializers)
            {
                steps.Add(new StoreEffect(lowering.Fields.StaticReceiver(member), lowering.Factory.Id(member), lowering.Value(value, steps)));
            }

            if (body is not null)
            {
                lowering.Statement(body, steps);
            }
        }), isFollowed: true);
    }
}
