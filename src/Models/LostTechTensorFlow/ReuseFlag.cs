using Tf = tensorflow;

namespace ScopeLint.Models.LostTechTensorFlow;

/// <summary>What a reuse argument says: nothing, true, or the mode that creates what is missing. False says no more than nothing.</summary>
internal static class ReuseFlag
{
    public static Reuse Of(object? reuse, string? type) => type == nameof(Boolean) ? ((bool)reuse! ? Reuse.True : Reuse.None)
        : reuse is null ? Reuse.None
        : type == "Nullable" ? ((bool)reuse ? Reuse.True : Reuse.None)
        : type == nameof(Tf.python.ops.variable_scope._ReuseMode) || reuse is ReuseModeModel ? Reuse.Auto
        : reuse is true ? Reuse.True
        : Reuse.None;
}
