namespace ScopeLint.Analyzers.Tests.Libraries;

/// <summary>What LostTech.TensorFlow does, which is what TensorFlow does, and what is reported of it.</summary>
public class LostTechTests
{
    [Fact]
    public Task NameAskedForTwice_Reports() => LostTechCode.BodyAsync("""
        using (new variable_scope("main").StartUsing())
        {
            v1.get_variable("w", new TensorShape(2, 3));
            v1.get_variable({|SCL0101:"w"|}, new TensorShape(2, 3));
        }
        """);

    [Fact]
    public Task NameAskedForTwiceAtTheRoot_Reports() => LostTechCode.BodyAsync("""
        v1.get_variable("w");
        v1.get_variable({|SCL0101:"w"|});
        """);

    [Fact]
    public Task NameAskedForOnceInEachOfTwoScopes_StaysSilent() => LostTechCode.BodyAsync("""
        using (new variable_scope("a").StartUsing())
        {
            v1.get_variable("w");
        }

        using var b = new variable_scope("b").StartUsing();
        v1.get_variable("w");
        """);

    [Fact]
    public Task SameScopeEnteredTwice_ReportsTheSecondGet() => LostTechCode.BodyAsync("""
        using (new variable_scope("a").StartUsing())
        {
            v1.get_variable("w");
        }

        using var again = new variable_scope("a").StartUsing();
        v1.get_variable({|SCL0101:"w"|});
        """);

    [Theory]
    [InlineData("reuse: true")]
    [InlineData("reuse: _ReuseMode.AUTO_REUSE")]
    public Task ScopeThatReuses_StaysSilent(string reuse) => LostTechCode.BodyAsync($$"""
        using (new variable_scope("a").StartUsing())
        {
            v1.get_variable("w");
        }

        using (new variable_scope("a", {{reuse}}).StartUsing())
        {
            v1.get_variable("w");
        }
        """);

    [Theory]
    [InlineData("reuse: null")]
    [InlineData("reuse: false")]
    [InlineData("default_name: null")]
    public Task ScopeThatDoesNotReuse_Reports(string argument) => LostTechCode.BodyAsync($$"""
        using (new variable_scope("a").StartUsing())
        {
            v1.get_variable("w");
        }

        using (new variable_scope("a", {{argument}}).StartUsing())
        {
            v1.get_variable({|SCL0101:"w"|});
        }
        """);

    [Fact]
    public Task ScopeInAReusingOne_ReusesToo() => LostTechCode.BodyAsync("""
        using (new variable_scope("a").StartUsing())
        using (new variable_scope("b").StartUsing())
        {
            v1.get_variable("w");
        }

        using (new variable_scope("a", reuse: true).StartUsing())
        using (new variable_scope("b").StartUsing())
        {
            v1.get_variable("w");
        }
        """);

    [Fact]
    public Task SwitchedScope_StaysSilent() => LostTechCode.BodyAsync("""
        v1.get_variable("w");
        using (new variable_scope("a").StartUsing())
        {
            v1.get_variable("w");
            v1.get_variable_scope().reuse_variables();
            v1.get_variable("w");
        }
        """);

    [Fact]
    public Task ScopeEnteredByObject_IsTheOneOfTheObject() => LostTechCode.BodyAsync("""
        VariableScope captured = null!;
        new variable_scope("a").UseSelf(scope =>
        {
            captured = (VariableScope)scope;
            v1.get_variable("w");
        });
        using (new variable_scope("b").StartUsing())
        using (new variable_scope(captured).StartUsing())
        {
            v1.get_variable("b");
            v1.get_variable({|SCL0101:"w"|});
        }
        """);

    [Fact]
    public Task NameOfAScope_IsItsFullName() => LostTechCode.BodyAsync("""
        string name = null!;
        using (new variable_scope("a").StartUsing())
        using (new variable_scope("b").StartUsing())
        {
            name = v1.get_variable_scope().name;
            v1.get_variable("w");
        }

        v1.get_variable({|SCL0101:name + "/w"|});
        """);

    [Fact]
    public Task CodeInUseSelf_IsInTheScope() => LostTechCode.BodyAsync("""
        new variable_scope("a").UseSelf(_ => v1.get_variable("w"));
        v1.get_variable("w");
        var again = new variable_scope("a").UseSelf(_ => v1.get_variable({|SCL0101:"w"|}));
        """);

    [Fact]
    public Task ExceptionInUseSelf_LeavesTheScope() => LostTechCode.BodyAsync("""
        try
        {
            new variable_scope("a").UseSelf(_ => throw new InvalidOperationException());
        }
        catch (InvalidOperationException)
        {
        }

        v1.get_variable("w");
        v1.get_variable({|SCL0101:"w"|});
        """);

    [Fact]
    public Task ReuseWithADefaultName_Reports() => LostTechCode.BodyAsync("""
        using (new variable_scope(null, default_name: "cell").StartUsing())
        {
            v1.get_variable("w");
        }

        using (new variable_scope(null, default_name: "cell", reuse: true).{|SCL0205:StartUsing|}())
        {
            v1.get_variable("w");
        }
        """);

    [Fact]
    public Task ScopeThatIsNotClosed_Reports() => LostTechCode.BodyAsync("""
        new variable_scope("a").{|SCL0301:StartUsing|}();
        v1.get_variable("w");
        """);

    [Fact]
    public Task ScopeClosedByHand_StaysSilent() => LostTechCode.BodyAsync("""
        var scope = new variable_scope("a").StartUsing();
        v1.get_variable("w");
        scope.Dispose();
        """);

    [Fact]
    public Task GetRightInsideANameScope_Reports() => LostTechCode.BodyAsync("""
        using (new name_scope("input").StartUsing())
        {
            v1.get_variable({|SCL0402:"w"|});
        }
        """);

    [Fact]
    public Task GetInAVariableScopeInsideANameScope_StaysSilent() => LostTechCode.BodyAsync("""
        using (new name_scope("input").StartUsing())
        using (new variable_scope("a").StartUsing())
        {
            v1.get_variable("w");
        }
        """);

    [Fact]
    public Task NameThatTensorFlowRefuses_Reports() => LostTechCode.BodyAsync("""
        using (new variable_scope("a b").{|SCL0401:StartUsing|}())
        {
            v1.get_variable("w");
        }
        """);

    [Fact]
    public Task SameNameInTwoGraphs_StaysSilent() => LostTechCode.BodyAsync("""
        foreach (var size in new[] { 1, 2 })
        {
            using (new Graph().as_default().StartUsing())
            {
                v1.get_variable("w");
            }
        }
        """);

    [Fact]
    public Task SameNameTwiceInOneGraph_Reports() => LostTechCode.BodyAsync("""
        var graph = new Graph();
        foreach (var size in new[] { 1, 2 })
        {
            using (graph.as_default().StartUsing())
            {
                v1.get_variable({|SCL0101:"w"|});
            }
        }
        """);

    [Fact]
    public Task NameAfterAReset_StaysSilent() => LostTechCode.BodyAsync("""
        v1.get_variable("w");
        v1.reset_default_graph();
        v1.get_variable("w");
        """);

    [Fact]
    public Task WhatOthersMayHaveCreated_StaysSilent() => LostTechCode.ProgramAsync("""
        Build();
        using (new variable_scope("hidden", reuse: true).StartUsing())
        {
            v1.get_variable("kernel");
        }

        static void Build() => layers.dense(tf.constant(1f), 3, name: "hidden");
        """);

    [Fact]
    public Task SwitchThatOthersMayNotice_StaysSilent() => LostTechCode.ProgramAsync("""
        using (new variable_scope("a").StartUsing())
        {
            v1.get_variable_scope().reuse_variables();
            layers.dense(tf.constant(1f), 3, name: "hidden");
        }
        """);

    [Fact]
    public Task DefaultNames_AreNotKnown() => LostTechCode.ProgramAsync("""
        layers.dense(tf.constant(1f), 3);
        using (new variable_scope(null, default_name: "dense").StartUsing())
        {
            v1.get_variable("w");
        }

        using (new variable_scope("dense").StartUsing())
        {
            v1.get_variable("w");
        }
        """);

    [Fact]
    public Task ManagersOfOtherThings_ChangeNoName() => LostTechCode.BodyAsync("""
        using (new Session().StartUsing())
        {
            v1.get_variable("w");
        }

        v1.get_variable({|SCL0101:"w"|});
        """);

    [Fact]
    public Task ManagersOfUnknownThings_StaySilent() => LostTechCode.BodyAsync("""
        v1.get_variable("w");
        using (tf.control_dependencies(Array.Empty<object>()).StartUsing())
        {
            v1.get_variable("w");
        }
        """);

    [Fact]
    public Task ScopesFromOutside_StaySilent() => LostTechCode.Async("""
        public class Model
        {
            public void Build(VariableScope first, VariableScope second, variable_scope third, object fourth)
            {
                using (new variable_scope(first).StartUsing())
                {
                    v1.get_variable("w");
                }

                using (new variable_scope(second).StartUsing())
                {
                    v1.get_variable("w");
                }

                using (third.StartUsing())
                {
                    v1.get_variable("w");
                }

                using (new variable_scope(fourth).StartUsing())
                {
                    v1.get_variable("w");
                }

                v1.get_variable("w");
            }
        }
        """);

    [Fact]
    public Task CustomGetter_StaysSilent() => LostTechCode.Async("""
        public class Model
        {
            public void Build(object getter)
            {
                using (new variable_scope("a", custom_getter: getter).StartUsing())
                {
                    v1.get_variable("w");
                    v1.get_variable("w");
                }
            }
        }
        """);

    [Fact]
    public Task FlagFromOutside_ReportsWhereItDoesNotReuse() => LostTechCode.Async("""
        public class Model
        {
            public void Build(bool reuse)
            {
                using (new variable_scope("a").StartUsing())
                {
                    v1.get_variable("w");
                }

                using (new variable_scope("a", reuse: reuse).StartUsing())
                {
                    v1.get_variable({|SCL0101:"w"|});
                }
            }
        }
        """);

    [Fact]
    public Task OtherThread_HasAnotherGraph() => LostTechCode.BodyAsync("""
        v1.get_variable("w");
        System.Threading.Tasks.Task.Run(() => { v1.get_variable("w"); }).Wait();
        """);

    [Fact]
    public Task ScopeAroundAnotherThread_Reports() => LostTechCode.BodyAsync("""
        using (new variable_scope("a").StartUsing())
        {
            System.Threading.Tasks.Task.{|SCL0302:Run|}(() => { v1.get_variable("w"); }).Wait();
        }
        """);

    [Fact]
    public Task DynamicForms_AreTheSame() => LostTechCode.BodyAsync("""
        using (variable_scope.NewDyn("a").StartUsing())
        {
            v1.get_variable_dyn("w");
            v1.get_variable({|SCL0101:"w"|});
        }
        """);
}
