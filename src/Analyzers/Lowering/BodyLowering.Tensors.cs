using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Tensors and their shapes, and the variables that graphs and scopes list.</summary>
internal sealed partial class BodyLowering
{
    private static readonly ImmutableHashSet<string> Collections = ["GlobalVariables", "TrainableVariables"];

    /// <summary>What an operation of the library makes; null for other calls.</summary>
    private TensorTerm? Tensor(IInvocationOperation call, ImmutableArray<Term> terms) =>
        call.TargetMethod is { IsStatic: true, ContainingType: { Name: RuntimeNames.Op } } && IsOfLibrary(call.TargetMethod)
            ? new TensorTerm(call.TargetMethod.Name, [.. Ordered(call, terms).Select(pair => pair.Value)])
            : null;

    /// <summary>What an operator of the library makes of tensors; null for other operators.</summary>
    private TensorTerm? Tensor(IMethodSymbol method, ImmutableArray<Term> operands)
    {
        var operation = !IsOfLibrary(method) || method.ReturnType.Name != "NamedTensor" ? null : method.Name switch
        {
            WellKnownMemberNames.AdditionOperatorName => "Add",
            WellKnownMemberNames.SubtractionOperatorName => "Subtract",
            WellKnownMemberNames.MultiplyOperatorName => "Multiply",
            WellKnownMemberNames.DivisionOperatorName => "Divide",
            WellKnownMemberNames.UnaryNegationOperatorName => "Negate",
            WellKnownMemberNames.ImplicitConversionName => "Identity",
            _ => null,
        };
        return operation is null ? null : new TensorTerm(operation, [.. operands.Select((operand, index) => IsOfLibrary(method.Parameters[index].Type) ? operand : Number)]);
    }

    /// <summary>Stands for any number beside a tensor.</summary>
    private static readonly Term Number = new LiteralTerm(0f);

    /// <summary>What a property of the library says of shapes and collections; null for others.</summary>
    private Term? Described(IPropertySymbol property, Term? receiver, ImmutableArray<Term> arguments)
    {
        if (receiver is null)
        {
            return null;
        }

        if (IsShape(property.ContainingType))
        {
            return property.IsIndexer ? new ElementTerm(receiver, arguments[0])
                : property.Name == "Rank" ? new LengthTerm(receiver)
                : property.Name == "Dimensions" ? receiver
                : null;
        }

        return IsShape(property.Type) ? new TensorShapeTerm(receiver, new MemberTerm(_context.Ids.OfConstructed(property.OriginalDefinition), receiver, []))
            : Collections.Contains(property.Name)
                ? new StoredVariablesTerm(
                    SymbolEqualityComparer.Default.Equals(property.ContainingType, _api.VariableScope) ? receiver : null,
                    property.Name == "TrainableVariables",
                    Lost(property.Type, origin: null, receiver))
            : null;
    }

    /// <summary>The variables that a collection of a graph lists under a prefix; null for other calls.</summary>
    private StoredVariablesTerm? Listed(IInvocationOperation call, ImmutableArray<Term> terms)
    {
        if (call.TargetMethod is not { Name: "GetCollection", Parameters: [{ Type.SpecialType: SpecialType.System_String }, ..] } || call.Instance is null
            || call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value.ConstantValue is not { HasValue: true, Value: string key })
        {
            return null;
        }

        var scope = call.TargetMethod.Parameters.Length == 2 ? Ordered(call, [.. terms.Skip(1)]).Last().Value
            : SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, _api.VariableScope) ? terms[0] : null;
        return key is "trainable_variables" or "variables" ? new StoredVariablesTerm(scope, key == "trainable_variables", Lost(call.Type, origin: null)) : null;
    }

    private bool IsOfLibrary(ISymbol member) => SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, _api.Assembly);
}
