using Tf = tensorflow;

namespace ScopeLint.Models.LostTechTensorFlow;

/// <summary>What a reuse argument says: nothing, true, or the mode that creates what is missing. False says no more than nothing.</summary>
internal static class ReuseFlag
{
    public static Reuse Of(object? reuse, string? type) => reuse is null ? Reuse.None
        : type == nameof(Tf.python.ops.variable_scope._ReuseMode) || reuse is ReuseModeModel ? Reuse.Auto
        : type is nameof(Boolean) or "Nullable" ? ((bool)reuse ? Reuse.True : Reuse.None)
        : reuse is true ? Reuse.True
        : Reuse.None;
}
