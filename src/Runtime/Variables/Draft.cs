using System.Diagnostics;

namespace ScopeLint;

/// <summary>A variable ready to go into its graph. All user code has run; putting it in cannot fail.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Loss">Its penalty; null for none.</param>
/// <param name="Collections">The collections it goes into.</param>
[StackTraceHidden]
internal readonly record struct Draft(Variable Variable, NamedTensor? Loss, string[] Collections)
{
    /// <summary>Checks a request that is to create a variable and makes the variable, its first values and its penalty.</summary>
    /// <exception cref="ScopeException">The request cannot create a variable; nothing was changed.</exception>
    internal static Draft Of(Graph graph, VariableRequest request, PartitionInfo? partition)
    {
        var initializer = request.Initializer ?? NewVariables.DefaultInitializer(request.DType);
        var requested = partition is null ? initializer.OwnShape ?? request.Shape : request.Shape;
        if (requested is not { IsFullyDefined: true } shape)
        {
            throw VariableErrors.ShapeUndefined(request.Name, requested);
        }

        if (!NameRules.IsValidAtRoot(request.Name))
        {
            throw ScopeErrors.InvalidName("variable", request.Name, request.Name);
        }

        if (request.DTypeIsGiven && initializer.OwnDType is { } own && own != request.DType)
        {
            throw VariableErrors.InitializerDTypeMismatch(request.Name, own, request.DType);
        }

        var collections = CollectionsOf(request);
        var variable = NewVariables.Single(graph, request, shape, initializer.OwnDType ?? request.DType, initializer, partition);
        return new Draft(variable, request.Regularizer is null ? null : LossOf(graph, variable, request.Regularizer), collections);
    }

    /// <summary>Gives back the names that the penalty has taken, if the variable does not go in after all.</summary>
    internal void Withdraw(Graph graph)
    {
        if (Variable.Regularizer is not null)
        {
            graph.Names.Release(PenaltyPath(Variable).Prefix);
        }
    }

    /// <summary>The collections a new variable goes into.</summary>
    internal static string[] CollectionsOf(VariableRequest request)
    {
        string[] keys = request.Collections is null ? s_global : [.. request.Collections];
        foreach (var key in keys)
        {
            ArgumentNullException.ThrowIfNull(key, nameof(request.Collections));
        }

        return request.Trainable == false || keys.Contains(GraphKeys.TrainableVariables) ? keys
            : ReferenceEquals(keys, s_global) ? s_globalAndTrainable
            : [.. keys, GraphKeys.TrainableVariables];
    }

    // Nearly every variable goes into these; the arrays are never handed out.
    private static readonly string[] s_global = [GraphKeys.GlobalVariables];
    private static readonly string[] s_globalAndTrainable = [GraphKeys.GlobalVariables, GraphKeys.TrainableVariables];

    // The penalty's operations stand under the variable's name. It is computed before the variable goes in, so that a regularizer that
    // throws leaves no trace.
    private static NamedTensor? LossOf(Graph graph, Variable variable, Regularizer regularizer)
    {
        variable.NameOperation(OperationNames.Absolute(variable.FullName) ?? OperationNames.Numbered(variable.FullName, graph.Names.Peek(variable.FullName)));
        var ownPath = PenaltyPath(variable);
        using var names = AmbientContext.Current.NamesAt(graph, ownPath);
        try
        {
            return regularizer.Loss(variable);
        }
        catch
        {
            graph.Names.Release(ownPath.Prefix);
            throw;
        }
    }

    private static NamePath PenaltyPath(Variable variable) => NamePath.Absolute(variable.FullName + "/Regularizer/");
}
