using System.Runtime.CompilerServices;
using Xunit;

namespace ScopeLint.Runtime.Tests.Values;

public sealed class DTypeTests
{
    [Fact]
    public void Every_element_type_has_its_net_type_name_and_size()
    {
        AssertKnown<float>(DType.Float32, "float32", floating: true);
        AssertKnown<double>(DType.Float64, "float64", floating: true);
        AssertKnown<Half>(DType.Float16, "float16", floating: true);
        AssertKnown<sbyte>(DType.Int8, "int8", floating: false);
        AssertKnown<short>(DType.Int16, "int16", floating: false);
        AssertKnown<int>(DType.Int32, "int32", floating: false);
        AssertKnown<long>(DType.Int64, "int64", floating: false);
        AssertKnown<byte>(DType.UInt8, "uint8", floating: false);
        AssertKnown<bool>(DType.Bool, "bool", floating: false);
        Assert.Equal(9, Enum.GetValues<DType>().Length);

        static void AssertKnown<T>(DType dtype, string name, bool floating)
        {
            Assert.Equal(dtype, DTypes.Of<T>());
            Assert.Equal(name, dtype.TensorFlowName);
            Assert.Equal(Unsafe.SizeOf<T>(), dtype.Size);
            Assert.Equal(floating, dtype.IsFloatingPoint);
        }
    }

    [Fact]
    public void A_net_type_without_an_element_type_is_named_in_the_error()
    {
        var error = Assert.Throws<NotSupportedException>(() => DTypes.Of<decimal>());
        Assert.Contains("System.Decimal", error.Message, StringComparison.Ordinal);
    }
}
