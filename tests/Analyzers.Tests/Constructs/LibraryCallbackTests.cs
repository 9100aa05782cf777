namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Code of the program that the library runs: initializers, regularizers and constraints of the program's own.</summary>
public class LibraryCallbackTests
{
    private const string Types = """
        class Noise(int seed) : Initializer
        {
            private readonly System.Random _random = new(seed);
            public int Calls, Length;
            public Shape Last;
            public string Prefix = "?";
            public override string Name => "noise";
            protected override void Fill(System.Span<double> destination, InitializerContext context)
            {
                Calls++;
                (Length, Last, Prefix) = (destination.Length, context.Shape, NameScope.Current);
                for (var i = 0; i < destination.Length; i++) { destination[i] = _random.NextDouble(); }
            }
        }

        class Loaded(Shape? shape, DType? dtype) : Initializer
        {
            public override string Name => "loaded";
            public override Shape? OwnShape => shape;
            public override DType? OwnDType => dtype;
            protected override void Fill(System.Span<double> destination, InitializerContext context) { }
        }

        class Counting : Initializer
        {
            public int Filled;
            public override string Name => "counting";
            protected override void Fill(System.Span<double> destination, InitializerContext context)
            {
                var filled = 0;
                for (var i = 0; i < destination.Length; i++) { destination[i] = i; filled++; }
                Filled = filled;
            }
        }

        class Diagonal : Initializer
        {
            public double Sum;
            public override string Name => "diagonal";
            protected override void Fill(System.Span<double> destination, InitializerContext context)
            {
                for (var i = 0; i < context.Shape[0]; i++) { destination[i * (context.Shape[1] + 1)] = 1; }
                foreach (var element in destination) { Sum += element; }
            }
        }

        class OnlyFloats : Initializer
        {
            public override string Name => "floats";
            protected override void Fill(System.Span<double> destination, InitializerContext context)
            {
                if (context.DType != DType.Float32) { throw new System.NotSupportedException(); }
            }
        }

        class Helping : Initializer
        {
            public override string Name => "helping";
            protected override void Fill(System.Span<double> destination, InitializerContext context)
            {
                if (!Variable.Exists("helper")) { Variable.Get<float>("helper", [1], initializer: Initializer.Zeros); }
            }
        }

        class Guessing : Initializer
        {
            public int Calls;
            public override string Name => "guessing";
            protected override void Fill(System.Span<double> destination, InitializerContext context) { if (System.Console.ReadLine() == "y") { Calls++; } }
        }

        class Sums : Regularizer
        {
            public List<string> Seen = new(), Prefixes = new();
            public override NamedTensor? Loss(Variable variable)
            {
                Seen.Add(variable.FullName);
                Prefixes.Add(NameScope.Current);
                return variable is Variable<float> weights && variable.Trainable ? Op.ReduceSum(Op.Square(weights)) : null;
            }
        }

        class Failing : Regularizer
        {
            public int Calls;
            public override NamedTensor? Loss(Variable variable)
            {
                var penalty = Op.Constant(1f);
                return ++Calls > 1 ? penalty : throw new System.FormatException();
            }
        }

        class Counter : IVariableVisitor<bool>
        {
            public int Seen;
            public bool Visit<T>(Variable<T> variable) where T : unmanaged { Seen++; return true; }
        }

        class Refusing : Regularizer
        {
            public override NamedTensor? Loss(Variable variable) => throw new System.FormatException();
        }

        class Clipping : Constraint
        {
            public int Calls;
            public Shape Last;
            protected override void Project(System.Span<double> values, Shape shape) { Calls++; Last = shape; }
        }
        """;

    [Theory]
    [InlineData("var noise = new Noise(1); Variable.Get<float>(\"a\", [4], initializer: noise); Variable.Get<float>(\"b\", [2, 3], initializer: noise);", "noise.Calls == 2 && noise.Length == 6 && noise.Last.Rank == 2")]
    [InlineData("var noise = new Noise(1); Variable.Get<float>(\"a\", [784, 256], initializer: noise);", "noise.Calls == 1 && noise.Length == 784 * 256")]
    [InlineData("var noise = new Noise(1); using (VariableScope.Open(\"s\", initializer: noise, reuse: Reuse.Auto)) { Variable.Get<float>(\"a\", [4]); Variable.Get<float>(\"a\", [4]); }", "noise.Calls == 1 && noise.Prefix == \"\" && NameScope.Current == \"\"")]
    [InlineData("var refused = false; try { Variable.Get<int>(\"a\", [4], initializer: new OnlyFloats()); } catch (System.NotSupportedException) { refused = true; } Variable.Get<float>(\"b\", [4], initializer: new OnlyFloats());", "refused && !Variable.Exists(\"a\") && Variable.Exists(\"b\")")]
    [InlineData("Variable.Get<float>(\"a\", [4], initializer: new Helping()); Variable.Get<float>(\"b\", [4], initializer: new Helping());", "Variable.Exists(\"helper\")")]
    [InlineData("var a = Variable.Get(\"a\", initializer: new Loaded([3], DType.Float64));", "a.Shape == new Shape(3) && a.DType == DType.Float64")]
    [InlineData("var a = Variable.Get<int>(\"a\", initializer: new Loaded([3], null));", "a.Shape == new Shape(3) && a.DType == DType.Int32")]
    [InlineData("var a = Variable.Get<int>(\"a\", [2], initializer: new Loaded(null, null));", "a.Shape == new Shape(2) && a.DType == DType.Int32")]
    [InlineData("var refused = false; try { Variable.Get<float>(\"a\", [2], initializer: new Loaded([3], null)); } catch (ScopeException e) { refused = e.Error == ScopeError.ConflictingArguments; }", "refused")]
    [InlineData("var noise = new Noise(1); for (var i = 0; i < 100; i++) { Variable.Get<float>($\"a{i}\", [512, 512], initializer: noise); }", "noise.Calls == 100 && Graph.Default.GlobalVariables.Count == 100")]
    [InlineData("var counting = new Counting(); Variable.Get<float>(\"a\", [5], initializer: counting);", "counting.Filled == 5")]
    [InlineData("Initializer noise = new Noise(1);", "noise.Name == \"noise\"")]
    public Task InitializerOfTheProgram_Runs(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types);

    [Theory]
    [InlineData("var sums = new Sums(); using (VariableScope.Open(\"s\", regularizer: sums)) { Variable.Get<float>(\"a\", [4]); Variable.Get<int>(\"b\", [4]); }", "sums.Seen.Count == 2 && sums.Seen[1] == \"s/b\" && sums.Prefixes[0] == \"s/a/Regularizer/\" && Graph.Default.RegularizationLosses.Count == 1")]
    [InlineData("Variable.Get<float>(\"a\", [4], regularizer: new Sums());", "Graph.Default.RegularizationLosses[0].Name == \"a/Regularizer/Sum:0\"")]
    [InlineData("var refused = false; try { Variable.Get<float>(\"a\", [4], regularizer: new Refusing()); } catch (System.FormatException) { refused = true; }", "refused && !Variable.Exists(\"a\")")]
    [InlineData("var failing = new Failing(); try { Variable.Get<float>(\"a\", [4], regularizer: failing); } catch (System.FormatException) { } Variable.Get<float>(\"a\", [4], regularizer: failing);", "failing.Calls == 2 && Graph.Default.RegularizationLosses[0].Name == \"a/Regularizer/Const:0\"")]
    [InlineData("var sums = new Sums(); Regularizer known = sums; var loss = known.Loss(Variable.Get<float>(\"a\", [4]));", "loss is not null && sums.Seen.Count == 1 && Graph.Default.RegularizationLosses.Count == 0")]
    public Task RegularizerOfTheProgram_Runs(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types);

    [Theory]
    [InlineData("using (VariableScope.Open(\"s\", regularizer: Regularizer.L2())) { Variable.Get<float>(\"a\", [4]); Variable.Get<int>(\"b\", [4]); Variable.Get<float>(\"c\", [4]); }", "Graph.Default.RegularizationLosses.Count == 2 && Graph.Default.GetTensors(GraphKeys.RegularizationLosses, \"s/c\").Count == 1")]
    [InlineData("Variable.Get<float>(\"a\", [4], regularizer: Regularizer.L1());", "Graph.Default.RegularizationLosses[0].Name == \"a/Regularizer/l1_regularizer:0\"")]
    [InlineData("Graph.Default.AddToCollection(\"losses\", Op.Constant(1f, \"x\")); Graph.Default.AddToCollection(\"losses\", Op.Constant(1f, \"y\"));", "Graph.Default.GetTensors(\"losses\").Count == 2 && Graph.Default.GetTensors(\"losses\")[1].Name == \"y:0\" && Graph.Default.GetTensors(\"others\").Count == 0 && Graph.Default.GetCollection(\"losses\").Count == 0")]
    public Task TensorsOfACollection_AreKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types);

    [Theory]
    [InlineData("var clip = new Clipping(); var a = Variable.Get<float>(\"a\", [4], constraint: clip); clip.Apply(a);", "clip.Calls == 1 && clip.Last.Rank == 1 && a.Constraint is not null")]
    [InlineData("var clip = new Clipping(); Variable.Get<float>(\"a\", [4], constraint: clip);", "clip.Calls == 0")]
    public Task ConstraintOfTheProgram_Runs(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types);

    [Fact]
    public Task ElementsThatLoopsHaveFilled_AreNotKnown() => KnownCondition.IsNotFalseAsync(
        "var diagonal = new Diagonal(); Variable.Get<float>(\"a\", [3, 3], initializer: diagonal);", "diagonal.Sum == 3", Types);

    /// <summary>It is not followed what a visitor does, but it may do it.</summary>
    [Fact]
    public Task VisitorOfTheProgram_MayHaveRun() => KnownCondition.IsNotFalseAsync(
        "var counter = new Counter(); Variable.Get<float>(\"a\", [4]).Accept(counter);", "counter.Seen == 1", Types);

    [Theory]
    [InlineData("var guess = new Guessing(); Variable.Get<float>(\"a\", [4], initializer: guess);", "guess.Calls == 0")]
    [InlineData("Regularizer any = System.Console.ReadLine() == \"y\" ? new Sums() : Regularizer.L2(); Variable.Get<float>(\"a\", [4], regularizer: any);", "Graph.Default.RegularizationLosses[0].Name == \"a/Regularizer/Sum:0\"")]
    public Task WhatIsNotKnownOfSuchCode_DecidesNothing(string statements, string condition) => AllRules.ProgramAsync($$"""
        using System.Collections.Generic;
        {{statements}}
        if ({{condition}}) { } else if (!({{condition}}) && false) { Variable.Get<float>("v", [1]); }
        Variable.Get<float>("v", [1]);
        {{Types}}
        """);

    /// <summary>What fills a variable may have created it.</summary>
    [Fact]
    public Task InitializerThatCreatesItsVariable_Reports() => AllRules.ProgramAsync("""
        using (VariableScope.Open("s")) { Variable.Get<float>({|SCL0101:"v"|}, [4], initializer: new Self()); }
        class Self : Initializer
        {
            public override string Name => "self";
            protected override void Fill(System.Span<double> destination, InitializerContext context) => Variable.Get<float>("v", [4]);
        }
        """);

    /// <summary>What fails inside is reported there; the variables of the program and the code's own are told apart.</summary>
    [Fact]
    public Task DuplicateInsideAnInitializer_Reports() => AllRules.ProgramAsync("""
        Variable.Get<float>("a", [4], initializer: new Helping());
        Variable.Get<float>({|SCL0101:"b"|}, [4], initializer: new Helping());
        class Helping : Initializer
        {
            public override string Name => "helping";
            protected override void Fill(System.Span<double> destination, InitializerContext context) => Variable.Get<float>("helper", [1]);
        }
        """);
}
