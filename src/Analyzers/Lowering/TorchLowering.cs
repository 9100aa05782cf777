using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers calls of the TorchSharp package.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class TorchLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>Whether calling a member of the package asks for variables under names that are not followed.</summary>
    private static bool CreatesUnnamed(IMethodSymbol method) =>
        method.Name == TorchNames.GlobalStep || method is { Name: TorchNames.Apply, ContainingType.Name: TorchNames.MovingAverages };

    /// <summary>Lowers a call of the package; null for other calls.</summary>
    public Term? TorchCall(IInvocationOperation call, Slot? target, Steps steps)
    {
        var method = call.TargetMethod;
        if (!TorchTensorLowering.IsOfTorchPackage(method) || CreatesUnnamed(method))
        {
            return null;
        }

        switch (method.ContainingType.Name, method.Name)
        {
            case (TorchNames.TorchVariable, _):
                var get = lowering.VariableRequests.Get(call, target, steps);
                steps.Add(get);
                return new ReadTerm(get.Result!);
            case (TorchNames.Layers, TorchNames.Dropout):
                return lowering.LibraryArguments.LibraryArguments(call, steps)["x"];
            case (TorchNames.Layers, var name) when TorchLayers.Find(name) is { } layer:
                return LayerCalled(call, layer, steps);
            case (TorchNames.Template, TorchNames.Call):
                return TemplateCalled(call, steps);
            case (_, TorchNames.AsParameter or TorchNames.AsTensor):
                return lowering.Value(call.Instance ?? call.Arguments[0].Value, steps);
            default:
                var operands = OperandLowering.Operands(call.Instance, call.Arguments);
                var terms = lowering.Operands.InOrder(operands, steps);
                lowering.Escapes.Escape(terms.Where((term, index) => term is FunctionTerm || operands[index].Unwrap()?.Type?.TypeKind == TypeKind.Delegate), call, reaches: false, steps);
                lowering.ForeignCalls.HavocReferences(call.Arguments, steps);
                return call.Type is { IsReferenceType: true } ? factory.UnknownObject(call.Type) : factory.Determined(call.Type, origin: null, terms);
        }
    }

    private ReadTerm LayerCalled(IInvocationOperation call, Layer layer, Steps steps)
    {
        var given = lowering.LibraryArguments.LibraryArguments(call, steps);
        var layerCall = new LayerCall(given.Terms.ToImmutableDictionary(pair => pair.Key, pair => factory.Stable(pair.Value, steps)), lowering.TorchTensors.TensorShapeOf)
        {
            IsPair = call.TargetMethod.Name == TorchNames.LstmCell,
        };
        var result = factory.NewResult();
        var options = OpenOptions.Default with { Reuse = layerCall[RuntimeNames.ReuseParameter] };
        steps.Add(new OpenEffect(
            layerCall[RuntimeNames.NameParameter], new LiteralTerm(layer.DefaultName), null, options, null, StepLists.Gather(inside => Inside(inside)), factory.At(call)));
        return new ReadTerm(result);

        void Inside(Steps inside)
        {
            Term? first = null;
            foreach (var variable in layer.Variables(layerCall))
            {
                var gotten = factory.NewResult();
                var asked = lowering.ForeignProperties.Asked(variable, gotten, layerCall, call);
                BranchLowering.Branch(variable.IfTrue, () => asked, () => Effect.Nothing, inside);
                first ??= new ReadTerm(gotten);
            }

            var made = ResultOf(layer, layerCall, first!);
            var activation = layerCall["activation"];
            inside.Add(new AssignEffect(result, lowering.Branches.Choice(Terms.IsNull(activation), _ => made, active => lowering.ElementLoops.Applied(activation, [made], call, active), inside)));
        }
    }

    /// <summary>What a layer gives, as far as its shape is concerned.</summary>
    private Term ResultOf(Layer layer, LayerCall call, Term kernel)
    {
        switch (layer.Result)
        {
            case LayerResult.Product:
                return new TensorTerm(OpNames.MatMul, [call["x"], kernel, Terms.False, Terms.False]);
            case LayerResult.Channels:
                var unknown = new UnknownTerm(factory.Id(factory.Context.Compilation.GetSpecialType(SpecialType.System_Int32)));
                return new TensorTerm(OpNames.Reshape, [call["x"], new ShapeTerm([new ElementTerm(lowering.TorchTensors.TensorShapeOf(call["x"]), Terms.Zero), call["filters"], unknown, unknown])]);
            case LayerResult.LikeInput:
                return new TensorTerm(OpNames.Identity, [call["x"]]);
            case LayerResult.LikeState when call.IsPair:
                var state = new TensorTerm(OpNames.Identity, [call.State]);
                return new ListTerm([state, state], IsTuple: true);
            case LayerResult.LikeState:
                return new TensorTerm(OpNames.Identity, [call.State]);
            default:
                return Term.Unknown;
        }
    }

    /// <summary>A template: its function and its default name, behind them its scope once it is open, and a mark once the function came to its
    /// end. Null for other objects.</summary>
    public ReadTerm? TemplateCreation(IObjectCreationOperation creation, ImmutableArray<Term> arguments, Slot? target, Steps steps) =>
        creation.Type is INamedTypeSymbol { Name: TorchNames.Template } type && TorchTensorLowering.IsOfTorchPackage(type)
            ? (ReadTerm)lowering.Containers.Allocated(type, ContainerKind.Sequence, new ListTerm([.. Ordered(creation, arguments).Reverse()], IsTuple: false), target, creation, steps)
            : null;

    private static IEnumerable<Term> Ordered(IObjectCreationOperation creation, ImmutableArray<Term> arguments) => creation.Arguments
        .Select((argument, index) => (argument.Parameter!.Ordinal, Term: arguments[index])).OrderBy(pair => pair.Ordinal).Take(2).Select(pair => pair.Term);

    private Term TemplateCalled(IInvocationOperation call, Steps steps)
    {
        var operands = lowering.Operands.InOrder([call.Instance!, call.Arguments[0].Value], steps);
        var template = factory.Stable(operands[0], steps);
        var input = factory.Stable(operands[1], steps);
        var length = new LengthTerm(template);
        return lowering.Branches.Choice(Terms.AreEqual(length, new LiteralTerm(2)), First, Later, steps);

        Term First(Steps inside)
        {
            var (scope, result) = (factory.NewResult(), factory.NewResult());
            inside.Add(new OpenEffect(Term.Null, new ElementTerm(template, new LiteralTerm(1)), null, OpenOptions.Default, scope, StepLists.Gather(body =>
            {
                Append(new ReadTerm(scope), body);
                Run(result, body);
                Append(Terms.True, body);
            }), factory.At(call)));
            return new ReadTerm(result);
        }

        Term Later(Steps inside)
        {
            var isBuilt = Terms.AreEqual(length, new LiteralTerm(4));
            var reuse = lowering.Branches.Choice(isBuilt, _ => new LiteralTerm(ReuseLiteral.True), _ => new LiteralTerm(ReuseLiteral.Auto), inside);
            var result = factory.NewResult();
            var scope = factory.Snapshot(new ElementTerm(template, new LiteralTerm(2)), inside);
            inside.Add(new OpenEffect(null, Term.Null, scope, OpenOptions.Default with { Reuse = reuse }, null, StepLists.Gather(body =>
            {
                Run(result, body);
                BranchLowering.Branch(Terms.Not(isBuilt), () => Appending(Terms.True), () => Effect.Nothing, body);
            }), factory.At(call)));
            return new ReadTerm(result);
        }

        void Run(Slot result, Steps body) => body.Add(new AssignEffect(result, lowering.ElementLoops.Applied(new ElementTerm(template, Terms.Zero), [input], call, body)));

        void Append(Term value, Steps body) => body.Add(Appending(value));

        Effect Appending(Term value) => new ContainerEffect(ContainerOperation.Append, ContainerKind.Sequence, template, null, value);
    }
}
