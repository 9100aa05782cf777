namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What shapes and element types of the library give to loops and texts.</summary>
public class ShapeValueTests
{
    [Theory]
    [InlineData("var n = 0; foreach (var length in new Shape([2, 3])) { n += length; }", "n == 5")]
    [InlineData("var n = 1; foreach (var length in Variable.Get<float>(\"u\", [2, 3]).Shape) { n *= length; }", "n == 6")]
    [InlineData("var n = 0; foreach (var length in Shape.Scalar) { n++; }", "n == 0")]
    [InlineData("var u = Variable.Get<double>(\"u\", [1]);", "u.DType.ToString() == \"Float64\"")]
    [InlineData("var type = DType.UInt8;", "$\"{type}{DType.Bool}\" == \"UInt8Bool\"")]
    public Task WhatIsKnown_Holds(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition);
}
