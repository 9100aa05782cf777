namespace ScopeLint.Analyzers.Effects;

/// <summary>The names of the collections that the library itself puts variables into.</summary>
internal static class CollectionKeys
{
    /// <summary>All variables that say nothing else.</summary>
    public const string Global = "variables";

    /// <summary>The variables that training changes.</summary>
    public const string Trainable = "trainable_variables";

    /// <summary>The penalties of regularizers, which are tensors.</summary>
    public const string Losses = "regularization_losses";

    /// <summary>The local variables.</summary>
    public const string Local = "local_variables";
}
