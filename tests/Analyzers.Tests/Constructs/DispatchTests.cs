using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What is handed to a member that an interface or a base type declares arrives in the one that runs.</summary>
public class DispatchTests
{
    private const string Interface = """
        public interface IModel { void Build(bool share, string name = "m"); }
        public sealed class Model : IModel
        {
            public void Build(bool reuse, string scope)
            {
                using (VariableScope.Open(scope, reuse: reuse ? Reuse.True : Reuse.None)) { Variable.Get<float>("w", [2]); }
            }
        }
        """;

    private const string Base = """
        public abstract class IModel { public abstract void Build(bool share, string name = "m"); }
        public sealed class Model : IModel
        {
            public override void Build(bool reuse, string scope)
            {
                using (VariableScope.Open(scope, reuse: reuse ? Reuse.True : Reuse.None)) { Variable.Get<float>("w", [2]); }
            }
        }
        """;

    [Theory]
    [InlineData(Interface)]
    [InlineData(Base)]
    public Task FlagThatSwitchesReuse_StaysSilent(string types) => CheckAsync("model.Build(false); model.Build(true); model.Build(name: \"n\", share: false);", types);

    [Theory]
    [InlineData(Interface)]
    [InlineData(Base)]
    public Task SameNameTwice_Reports(string types) => CheckAsync("model.Build(false, \"n\"); model.Build(name: [|\"n\"|], share: false);", types);

    [Fact]
    public Task TypeOfAVariable_Arrives() => Verify<ScopeLint.Analyzers.Rules.DTypeConflictAnalyzer>.Async("""
        public interface IModel { void Build<T>() where T : unmanaged; }
        public sealed class Model : IModel
        {
            public void Build<TElement>() where TElement : unmanaged
            {
                using (VariableScope.Open("m", reuse: Reuse.Auto)) { Variable.Get<TElement>("w", [2]); }
            }
        }

        public static class Program
        {
            public static void Main()
            {
                IModel model = new Model();
                model.Build<float>();
                model.Build<float>();
                model.[|Build|]<int>();
            }
        }
        """);

    [Fact]
    public Task MemberThatTheInterfaceItselfImplements_IsFollowed() => Verify.Async("""
        public interface IModel
        {
            string Name => "m";

            void Build() => Variable.Get<float>(Name, [2]);
        }

        public sealed class Model : IModel;

        public sealed class Other : IModel
        {
            string IModel.Name => "other";
        }

        public static class Program
        {
            public static void Main()
            {
                IModel model = new Model();
                model.Build();
                ((IModel)new Other()).Build();
                model.[|Build|]();
            }
        }
        """);

    [Fact]
    public Task InterfaceThatATypeImplementsTwice_StaysSilent() => Verify.Async("""
        public interface IModel<T> { void Build(); }

        public sealed class Model : IModel<int>, IModel<string>
        {
            void IModel<int>.Build() => Variable.Get<float>("v", [2]);

            void IModel<string>.Build() => Variable.Get<float>("w", [2]);
        }

        public static class Program
        {
            public static void Main()
            {
                var model = new Model();
                ((IModel<int>)model).Build();
                ((IModel<string>)model).Build();
            }
        }
        """);

    private static Task CheckAsync(string statements, string types) => Verify.Async($$"""
        {{types}}
        public static class Program
        {
            public static void Main()
            {
                IModel model = new Model();
                {{statements}}
            }
        }
        """);
}
