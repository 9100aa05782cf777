using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DTypeConflictAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Meta;

/// <summary>Element types have the same names in findings as at run time, whether they come from a type argument or from the enum.</summary>
public class DTypeNamesTests
{
    public static TheoryData<DType, Type> Types => new()
    {
        { DType.Float64, typeof(double) }, { DType.Float16, typeof(Half) }, { DType.Int8, typeof(sbyte) }, { DType.Int16, typeof(short) },
        { DType.Int32, typeof(int) }, { DType.Int64, typeof(long) }, { DType.UInt8, typeof(byte) }, { DType.Bool, typeof(bool) },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public Task TypeArgumentAndEnumMeanTheSame(DType dtype, Type type) => Verify.BodyAsync($$"""
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        {
            Variable.Get<{{type.FullName}}>("v", [2]);
            Variable.Get("v", [2], DType.{{dtype}});
            Variable.Get<float>({|#1:"w"|}, [2]);
            Variable.Get<{{type.FullName}}>({|#0:"w"|}, [2]);
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("a/w", "here", "on line 10", "float32", dtype.TensorFlowName));

    [Fact]
    public void EveryElementTypeIsTested() =>
        Assert.Equal(Enum.GetValues<DType>().Except([DType.Float32]).Order(), Types.Select(row => row.Data.Item1).Order());
}
