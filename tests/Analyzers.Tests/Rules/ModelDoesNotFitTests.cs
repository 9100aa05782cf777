using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.ModelDoesNotFitAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0903.</summary>
public class ModelDoesNotFitTests
{
    private const string Attribute = """
        namespace ScopeLint.Models
        {
            [System.AttributeUsage(System.AttributeTargets.Class)]
            internal sealed class ModelOfAttribute(System.Type type) : System.Attribute
            {
                public System.Type Type { get; } = type;
            }
        }

        """;

    [Fact]
    public Task MemberOfNoSuchName_Reports() => Verify.Async(Attribute + """
        [ScopeLint.Models.ModelOf(typeof(System.Diagnostics.Process))]
        internal static class ProcessModel
        {
            public static void {|#0:Run|}(string name) => Variable.Get<float>(name, [1]);
        }
        """, Verify.Diagnostic().WithLocation(0).WithArguments("ProcessModel.Run", "'System.Diagnostics.Process' has no member 'Run'"));

    [Fact]
    public Task MemberOfAnotherSignature_Reports() => Verify.Async(Attribute + """
        [ScopeLint.Models.ModelOf(typeof(System.Diagnostics.Process))]
        internal static class ProcessModel
        {
            public static System.Diagnostics.Process {|#0:GetProcessById|}(string id) => throw null!;
        }
        """, Verify.Diagnostic().WithLocation(0).WithArguments(
        "ProcessModel.GetProcessById",
        "no member 'GetProcessById' of 'System.Diagnostics.Process' has this signature; it has 'static Process Process.GetProcessById(int processId)' and 'static Process Process.GetProcessById(int processId, string machineName)'"));

    [Theory]
    [InlineData("public static void [|Kill|]() { }", "what it stands for is no static member")]
    [InlineData("public int [|Kill|]() => 0;", "it gives nothing")]
    [InlineData("public [|ProcessModel|](int id) { }", "there is no such constructor")]
    [InlineData("public string [|Idd|] { get => \"\"; }", "there is no such property")]
    public Task MemberThatDiffers_Reports(string member, string because)
    {
        Assert.NotEmpty(because);
        return Verify.Async(Attribute + $$"""
            [ScopeLint.Models.ModelOf(typeof(System.Diagnostics.Process))]
            internal class ProcessModel
            {
                {{member}}
            }
            """);
    }

    [Theory]
    [InlineData("typeof(Own)", "'Own' is declared in this project, so that its own code is followed")]
    [InlineData("typeof(System.Collections.Generic.List<>)", "what 'System.Collections.Generic.List<T>' does is known without one")]
    [InlineData("typeof(System.Lazy<>)", "'System.Lazy<T>' has one type parameter, and the class has no type parameters")]
    [InlineData("null!", "its attribute names no type")]
    public Task TypeThatCannotBeDescribed_Reports(string type, string reason) => Verify.Async(Attribute + $$"""
        [ScopeLint.Models.ModelOf({{type}})]
        internal class {|#0:SomeModel|};

        public class Own;
        """, Verify.Diagnostic().WithLocation(0).WithArguments("SomeModel", reason));

    [Fact]
    public Task MembersThatFit_StaysSilent() => Verify.Async(Attribute + """
        [ScopeLint.Models.ModelOf(typeof(System.Diagnostics.Process))]
        internal class ProcessModel
        {
            public void Kill() => Close(true);

            public void Kill(bool entireProcessTree) => Close(entireProcessTree);

            public static ProcessModel GetProcessById(int processId) => new();

            public int Id => 1;

            public bool EnableRaisingEvents { get; set; }

            internal static void Close(bool whole) => Variable.Get<float>($"closed/{whole}", [1]);
        }
        """);

    [Fact]
    public Task GenericModel_StaysSilent() => Verify.Async(Attribute + """
        [ScopeLint.Models.ModelOf(typeof(System.Threading.ThreadLocal<>))]
        internal class ThreadLocalModel<T>
        {
            public ThreadLocalModel(System.Func<T> valueFactory) => Value = valueFactory();

            public T Value { get; set; }
        }
        """);

    [Fact]
    public Task AttributeOfAnotherNamespace_StaysSilent() => Verify.Async("""
        [System.AttributeUsage(System.AttributeTargets.Class)]
        internal sealed class ModelOfAttribute(System.Type type) : System.Attribute
        {
            public System.Type Type { get; } = type;
        }

        [ModelOf(typeof(System.Diagnostics.Process))]
        internal static class ProcessModel
        {
            public static void Run(string name) => Variable.Get<float>(name, [1]);
        }
        """);
}
