namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>A local function that is an iterator runs for the object of the method around it.</summary>
public class LocalIteratorTests
{
    [Theory]
    [InlineData("yield return _name;")]
    [InlineData("yield return Name;")]
    [InlineData("yield return given;")]
    [InlineData("yield return Own();")]
    [InlineData("foreach (var name in Inner()) { yield return name; } IEnumerable<string> Inner() { yield return _name; }")]
    public Task WhatItReadsOfItsObject_IsKnown(string code) => CheckAsync("w", code, "{|SCL0101:Build|}");

    [Theory]
    [InlineData("yield return _name;")]
    [InlineData("yield return Name;")]
    [InlineData("yield return given;")]
    [InlineData("yield return Own();")]
    public Task AnotherName_StaysSilent(string code) => CheckAsync("v", code, "Build");

    private static Task CheckAsync(string given, string code, string build) => AllRules.ProgramAsync($$"""
        using System.Collections.Generic;
        Variable.Get<float>("w", [1]);
        new Model("{{given}}").{{build}}();
        public sealed class Model(string given)
        {
            private readonly string _name = given;
            public string Name => _name;
            private string Own() => given;
            public void Build()
            {
                foreach (var name in Names())
                {
                    Variable.Get<float>(name, [1]);
                }
                IEnumerable<string> Names()
                {
                    {{code}}
                }
            }
        }
        """);
}
