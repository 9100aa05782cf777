using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Methods that become delegates without being called: those of the library, of the framework and of objects.</summary>
public class MethodGroupTests
{
    [Theory]
    [InlineData("Dense(\"d\", Op.Relu); Dense([|\"d\"|], Op.Relu);")]
    [InlineData("var y = Dense(\"d\", Op.Tanh); if (y.Shape.Rank == 2) { Variable.Get<float>(\"w\", [1]); Variable.Get<float>([|\"w\"|], [1]); }")]
    [InlineData("Dense(\"d\", Op.Relu); Variable.Get<float>(\"w\", [1]); Variable.Get<float>([|\"w\"|], [1]);")]
    [InlineData("foreach (var n in new[] { \"a\", \"b\" }.Select(string.Intern)) { Variable.Get<float>(n, [1]); } Variable.Get<float>([|\"b\"|], [1]);")]
    [InlineData("foreach (var n in new[] { \"a\", \"b\", \"a\" }.Where(new HashSet<string>().Add)) { Variable.Get<float>(n, [1]); } Variable.Get<float>([|\"b\"|], [1]);")]
    [InlineData("var kept = new List<string>(); new List<string> { \"a\", \"b\" }.ForEach(kept.Add); Variable.Get<float>(kept[1], [1]); Variable.Get<float>([|\"b\"|], [1]);")]
    [InlineData("if (new[] { \"w\" }.Any(\"w1\".Contains)) { Variable.Get<float>(\"w\", [1]); Variable.Get<float>([|\"w\"|], [1]); }")]
    [InlineData("new[] { 1, 2 }.ToList().ForEach(Console.WriteLine); Variable.Get<float>(\"w\", [1]); Variable.Get<float>([|\"w\"|], [1]);")]
    [InlineData("Layer layer = new Conv(); Func<string, NamedTensor<float>> call = layer.Call; call(\"a\"); call([|\"a\"|]);")]
    [InlineData("Func<string, string> trim = name.Insert(0, \"\").Replace(\"x\", \"y\").Equals(\"q\") ? Path.GetFileName : Path.GetExtension; Variable.Get<float>(\"w\", [1]); Variable.Get<float>([|\"w\"|], [1]);")]
    public Task WhatTheMethodDoes_IsFollowed(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("Key<A>", "Key<A>", true)]
    [InlineData("Key<A>", "Key<B>", false)]
    [InlineData("new Keys<A>().Get()", "new Keys<A>().Get()", true)]
    [InlineData("new Keys<A>().Get()", "new Keys<B>().Get()", false)]
    [InlineData("Chosen<A>()", "Chosen<A>()", true)]
    [InlineData("Chosen<A>()", "Chosen<B>()", false)]
    public Task TypeArgumentsOfADelegate_AreThoseOfItsMethod(string one, string other, bool isSame)
    {
        var last = isSame ? "{|SCL0101:all[1]|}()" : "all[1]()";
        return AllRules.ProgramAsync($$"""
            using System.Collections.Generic;
            var all = new List<Action>();
            all.Add({{one}});
            all.Add({{other}});
            all[0]();
            {{last}};
            static void Key<T>() => Variable.Get<float>(typeof(T).Name, [1]);
            static Action Chosen<T>() => Key<T>;
            class A;
            class B;
            class Keys<T>
            {
                public Action Get() => Build;

                private void Build() => Variable.Get<float>(typeof(T).Name, [1]);
            }
            """);
    }

    [Theory]
    [InlineData("Dense(\"d\", Op.Relu); Dense(\"e\", Op.Relu);")]
    [InlineData("foreach (var n in new[] { \"a\", \"b\", \"a\" }.Where(new HashSet<string>().Add)) { Variable.Get<float>(n, [1]); }")]
    [InlineData("var kept = new List<string>(); new List<string> { \"a\", \"b\" }.ForEach(kept.Add); Variable.Get<float>(kept[0], [1]); Variable.Get<float>(kept[1], [1]);")]
    [InlineData("if (new[] { \"w\" }.Any(\"v1\".Contains)) { Variable.Get<float>(\"w\", [1]); Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("Layer layer = new Pool(); Func<string, NamedTensor<float>> call = layer.Call; call(\"a\"); call(\"a\");")]
    [InlineData("Func<string, NamedTensor<float>> call = other.Call; call(\"a\"); Variable.Get<float>(\"a/w\", [1]);")]
    [InlineData("var guids = new[] { 1, 2 }.Select(_ => Guid.NewGuid().ToString()).Select(string.Intern).ToList(); using (VariableScope.Open(\"s\", reuse: Reuse.Auto)) { Variable.Get<float>(\"w\", [1]); }")]
    public Task WhatTheMethodDoes_StaysSilent(string statements) => CheckAsync(statements);

    private static Task CheckAsync(string statements) => Verify.Async($$"""
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;

        public static class Models
        {
            public static void Build(string name, Layer other)
            {
                Graph.ResetDefault();
                {{statements}}
            }

            private static NamedTensor<float> Dense(string name, Func<IOperand<float>, NamedTensor<float>>? activation)
            {
                using var scope = VariableScope.Open(name);
                var y = Op.MatMul(Op.RandomNormal<float>([1, 2]), Variable.Get<float>("w", [2, 2]));
                return activation is null ? y : activation(y);
            }
        }

        public abstract class Layer
        {
            public abstract NamedTensor<float> Call(string name);
        }

        public sealed class Conv : Layer
        {
            public override NamedTensor<float> Call(string name) => Variable.Get<float>(name + "/w", [1]) * 2f;
        }

        public sealed class Pool : Layer
        {
            public override NamedTensor<float> Call(string name) => Op.RandomNormal<float>([1]);
        }
        """);

    [Theory]
    [InlineData("var scope = VariableScope.Open(\"a\"); Action close = scope.Dispose; close();")]
    [InlineData("IDisposable scope = VariableScope.Open(\"a\"); Action close = scope.Dispose; close();")]
    [InlineData("Action reset = Graph.ResetDefault; reset();")]
    public Task MethodOfTheLibrary_RunsWhereItIsCalled(string statements) => AllRules.ProgramAsync($$"""
        {{statements}}
        Variable.Get<float>("w", [1]);
        Variable.Get<float>({|SCL0101:"w"|}, [1]);
        """);

    [Theory]
    [InlineData("var scope = VariableScope.Open(\"a\"); Action close = scope.Dispose; Variable.Get<float>(\"w\", [1]); close(); Variable.Get<float>(\"w\", [1]);")]
    [InlineData("Action reset = Graph.ResetDefault; Variable.Get<float>(\"w\", [1]); reset(); Variable.Get<float>(\"w\", [1]);")]
    [InlineData("using var scope = VariableScope.Open(\"a\", reuse: Reuse.Auto); Variable.Get<float>(\"w\", [1]); Action share = scope.ReuseVariables; share(); Variable.Get<float>(\"w\", [1]);")]
    [InlineData("Variable.Get<float>(\"w\", [1]); Action freeze = Graph.Default.Freeze; freeze();")]
    public Task MethodOfTheLibrary_DoesWhatItDoes(string statements) => AllRules.ProgramAsync(statements);

    [Theory]
    [InlineData("static string V(int n) { int[] below = n == 1 ? [0] : []; var name = n == 1 ? \"b\" : \"a\"; return string.Concat(below.Select(V).ToList()) + name; }", "V(1) == \"ab\"")]
    [InlineData("var nodes = new Dictionary<int, (string, int[])> { [0] = (\"a\", []), [1] = (\"b\", [0]), [2] = (\"c\", [0, 1]) }; string V(int n) { var (name, below) = nodes[n]; var all = below.Select(V).ToList(); return string.Concat(all) + name; }", "V(2) == \"aabc\"")]
    [InlineData("var calls = 0; int V(int n) { calls++; Func<int, int> again = V; var own = n; var sum = n == 0 ? 0 : again(n - 1); return sum + own; }", "V(3) == 6 && calls == 4")]
    [InlineData("int Outer(int n) { int Inner(int k) => k + n; Func<int, int> add = Inner; return n == 0 ? add(1) : Outer(n - 1) * 10 + add(1); }", "Outer(1) == 12")]
    [InlineData("var made = new List<Func<int>>(); void V(int n) { if (n > 0) { V(n - 1); } made.Add(Own); int Own() => n; }; V(1);", "made[0]() == 0 && made[1]() == 1")]
    public Task LocalFunctionThatMakesADelegateOfItself_KeepsItsLocals(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition);
}
