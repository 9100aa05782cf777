namespace ScopeLint;

/// <summary>Names that follow from an operand's.</summary>
internal static class OperandNames
{
    /// <summary>The name of the tensor read from a variable: <c>a/v:0</c> gives <c>a/v/read:0</c>.</summary>
    internal static string ReadOf(string variableName)
    {
        var colon = variableName.LastIndexOf(':');
        return $"{(colon < 0 ? variableName : variableName[..colon])}/read:0";
    }
}
