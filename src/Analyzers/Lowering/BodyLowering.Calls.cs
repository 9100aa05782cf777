using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    private Term Call(IInvocationOperation call, Slot? target, Steps steps)
    {
        var method = call.TargetMethod;
        if (_api.Recognize(method) is var member and not ApiMember.None)
        {
            return LibraryCall(call, member, target, steps);
        }

        if (IsLeftOut(call))
        {
            return Unknown(call.Type);
        }

        if (MayBeLeftOut(call))
        {
            var left = Gather(inside => Called(call, null, inside));
            if (EffectWalk.Any(left, step => step is not (AssignEffect or TouchEffect or JumpEffect or ForeignCallEffect { ReachesLibrary: false })))
            {
                Opaque(OpaqueReason.IndirectUse, call, steps); // Whether it is left out is a matter of the build.
            }
            else
            {
                // What is asserted is meant to hold, whether it is looked at or not.
                steps.Add(EffectWalk.Any(left, step => step is JumpEffect) ? left : new BranchEffect(UnknownTruth(), left, Effect.Nothing));
            }

            return Unknown(call.Type);
        }

        return Called(call, target, steps);
    }

    private Term Called(IInvocationOperation call, Slot? target, Steps steps)
    {
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return Invoke(call, target, steps);
        }

        if (method.ContainingType.SpecialType == SpecialType.System_IDisposable)
        {
            CloseUnnamed(call, Value(call.Instance, steps), steps);
            return Term.Unknown;
        }

        if (Interlock(call, steps) is { } interlocked)
        {
            return interlocked;
        }

        if (WrittenTextCall(call, steps) is { } text)
        {
            return text;
        }

        if (BuilderCall(call, steps) is { } built)
        {
            return built;
        }

        var (receiver, arguments) = Evaluate(call.Instance, call.Arguments, steps);
        if ((SameInOtherForm(call, arguments) ?? NeutralElsewhere(call, receiver, arguments, steps) ?? CallOfExtensionElsewhere(call, receiver, arguments, target, steps)) is { } answered)
        {
            return answered;
        }

        if (method.IsStatic)
        {
            StaticUse(method, call, steps);
        }

        if (!method.IsOfExtensionBlock())
        {
            FailIfNull(call.Instance, receiver, steps);
        }

        if (receiver is not null && method is { IsReadOnly: false, ContainingType.IsValueType: true } && _context.IsOwn(method) && Copies.IsCopy(call.Instance, _method))
        {
            receiver = Kept(receiver, steps); // What it writes is gone with the copy.
        }

        FailAsCalled(call, receiver, arguments, steps);
        var value = _context.IsOwn(method) ? OwnCall(call, receiver, arguments, target, steps)
            : receiver is not null && MayBeImplemented(method, call) ? InterfaceCall(call, receiver, arguments, steps)
            : FrameworkCall(call, receiver, arguments, steps);
        EndWhereItThrows(call, arguments, steps);
        return value;
    }

    /// <summary>A call of a member of another assembly, which is that member's own code.</summary>
    private Term FrameworkCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps) =>
        TorchTensor(call, receiver, arguments, steps) ?? TextCall(call, receiver, arguments, steps) ?? PureCall(call, arguments, steps) ?? HookedCall(call, receiver, arguments, steps) ?? QueryCall(call, receiver, arguments, steps)
            ?? EnumeratorCall(call, receiver, steps) ?? ContainerCall(call, receiver, arguments, steps) ?? DimensionCall(call, receiver, arguments)
            ?? ThrowAgain(call, receiver, arguments, steps) ?? ModelCall(call, receiver, arguments, steps) ?? KnownCall(call, receiver, arguments, steps)
            ?? TaskCall(call, receiver, arguments, steps) ?? ForeignCall(call, receiver, arguments, steps);

    /// <summary>A call of a member of another assembly that has a body all the same; null for other calls.</summary>
    private Term? ModelCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps) =>
        _context.HasModel(call.TargetMethod) && !IsForAnotherThread(call.TargetMethod, arguments) ? OwnCall(call, receiver, arguments, target: null, steps) : null;

    /// <summary>Whether a call hands code to whoever runs it on another thread.</summary>
    private bool IsForAnotherThread(IMethodSymbol method, ImmutableArray<Term> arguments) =>
        arguments.Any(argument => argument is FunctionTerm) && StarterOf(method) is not null;

    private Term OwnCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Slot? target, Steps steps)
    {
        var result = call.TargetMethod.ReturnsVoid || call.Parent is IExpressionStatementOperation ? null : target ?? NewResult();
        if (CallOfExtension(call, arguments, result, steps) is { } extension)
        {
            return extension;
        }

        var bound = Bind(Definition(call.TargetMethod), call.Arguments, arguments, steps);
        var answer = SourceCall(call.TargetMethod, receiver ?? Constrained(call.ConstrainedToType), bound, result, call, steps, IsBase(call.Instance), TaskUses.Of(call));
        return AsEnumerator(call, answer, steps);
    }

    /// <summary>The type that decides which static member runs; null where none does.</summary>
    private Term? Constrained(ITypeSymbol? type) => type is ITypeParameterSymbol ? TypeTerm(type) : null;

    /// <summary>Adds a call of code of this project.</summary>
    /// <param name="method">The method, as the call names it.</param>
    /// <param name="receiver">Its object.</param>
    /// <param name="arguments">Its arguments, for the parameters of the definition.</param>
    /// <param name="result">Where its result goes.</param>
    /// <param name="operation">The call.</param>
    /// <param name="steps">Where the call goes.</param>
    /// <param name="isBase">Whether no override runs.</param>
    /// <param name="task">What happens to the task that it may give. Where the compiler adds the call, it awaits it too.</param>
    /// <returns>The result.</returns>
    private Term SourceCall(
        IMethodSymbol method, Term? receiver, ImmutableArray<Argument> arguments, Slot? result, IOperation operation, Steps steps, bool isBase = false,
        TaskUse task = TaskUse.Awaited)
    {
        var definition = Definition(method);
        var isVirtual = !isBase && definition.IsDispatched();
        if (!isVirtual && !_context.HasBody(definition) && !_context.HasModel(definition))
        {
            var handed = arguments.Select(argument => argument.Value).Where(IsWorthHanding).ToImmutableArray();
            if (!handed.IsEmpty)
            {
                steps.Add(new ForeignCallEffect(handed, ReachesLibrary: false, At(operation)));
            }

            return method.IsImplicitlyDeclared ? Lost(method.ReturnType, origin: null, [receiver, .. arguments.Select(argument => argument.Value)]) : Unknown(method.ReturnType);
        }

        var call = new CallEffect(Id(definition), receiver, isVirtual, arguments, TypeArguments(method), result, At(operation))
        {
            Task = task,
            OnlyAnswers = _context.OnlyAnswers(definition, receiver is not null, isVirtual),
        };
        if (_guards > 0 && call.OnlyAnswers && definition.CallsOthers())
        {
            steps.Add(new MayFailEffect()); // It is not followed, and what it calls may throw.
        }

        steps.Add(call);
        return result is null ? Unknown(method.ReturnType) : new ReadTerm(result);
    }

    private Term Invoke(IInvocationOperation call, Slot? target, Steps steps)
    {
        var (function, arguments) = Evaluate(call.Instance, call.Arguments, steps);
        var result = call.TargetMethod.ReturnsVoid || call.Parent is IExpressionStatementOperation ? null : target ?? NewResult();
        var ordered = call.Arguments.Select((argument, index) => (argument, index))
            .OrderBy(pair => pair.argument.Parameter?.Ordinal ?? pair.index)
            .Select(pair => pair.argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out ? ReferenceTo(pair.argument.Value, arguments[pair.index], steps) : arguments[pair.index])
            .ToImmutableArray();
        steps.Add(new InvokeEffect(function ?? Term.Unknown, ordered, result, At(call)) { Task = TaskUses.Of(call) });
        return result is null ? Unknown(call.Type) : new ReadTerm(result);
    }

    /// <summary>Whether the compiler leaves out a call together with its arguments: a partial method without a body, a conditional one under a
    /// symbol that the project does not define.</summary>
    private static bool IsLeftOut(IInvocationOperation call) => call.TargetMethod is { IsPartialDefinition: true, PartialImplementationPart: null }
        || (SymbolsOf(call.TargetMethod).ToList() is { Count: > 0 } symbols && !symbols.Any(CompilerMembers.IsSymbolOfBuild) && !symbols.Any(symbol => call.Syntax.SyntaxTree.Defines(symbol)));

    /// <summary>Whether the compiler leaves out a call together with its arguments in some builds.</summary>
    private static bool MayBeLeftOut(IInvocationOperation call) => SymbolsOf(call.TargetMethod).ToList() is { Count: > 0 } symbols
        && symbols.Any(CompilerMembers.IsSymbolOfBuild) && !symbols.Any(symbol => !CompilerMembers.IsSymbolOfBuild(symbol) && call.Syntax.SyntaxTree.Defines(symbol));

    private static IEnumerable<string> SymbolsOf(IMethodSymbol method) => method.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.ToDisplayString() == CompilerMembers.Conditional && attribute.ConstructorArguments.Length == 1)
        .Select(attribute => attribute.ConstructorArguments[0].Value).OfType<string>();

    private static bool HasAttribute(IMethodSymbol method, string name) =>
        method.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == name);

    private static bool IsBase(IOperation? receiver) => receiver?.Syntax is BaseExpressionSyntax;

    /// <summary>The declaration that has the body.</summary>
    private static IMethodSymbol Definition(IMethodSymbol method) =>
        method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition;
}
