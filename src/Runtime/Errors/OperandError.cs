namespace ScopeLint;

/// <summary>The ways in which operands do not go together.</summary>
public enum OperandError
{
    /// <summary>The operands belong to different graphs.</summary>
    OtherGraph,

    /// <summary>The operation does not take operands of these shapes.</summary>
    ShapesDoNotFit,
}
