namespace Tensorflow;

public partial class Tensor
{
    public static Tensor operator +(Tensor left, Tensor right) => throw null;

    public static Tensor operator *(Tensor left, Tensor right) => throw null;
}

public partial class Operation
{
}

public interface IInitializer
{
}

public partial class TensorShape
{
    public TensorShape(params int[] dims) => throw null;

    public static implicit operator TensorShape(int[] dims) => throw null;

    public static implicit operator TensorShape((int, int) dims) => throw null;
}

public partial class Shape
{
    public Shape(params int[] dims) => throw null;

    public static implicit operator Shape(int dims) => throw null;

    public static implicit operator Shape(int[] dims) => throw null;

    public static implicit operator Shape((int, int) dims) => throw null;
}

public interface IVariableV1
{
    string Name { get; }

    Tensor AsTensor(TF_DataType dtype = TF_DataType.DtInvalid, string name = null, bool as_ref = false);
}

public abstract partial class VariableV1 : IVariableV1
{
    public string Name => throw null;

    public string name => throw null;

    public Tensor AsTensor(TF_DataType dtype = TF_DataType.DtInvalid, string name = null, bool as_ref = false) => throw null;
}

public partial class RefVariable : VariableV1
{
    public static implicit operator Tensor(RefVariable variable) => throw null;
}

public partial class ResourceVariable : IVariableV1
{
    public string Name => throw null;

    public static implicit operator Tensor(ResourceVariable variable) => throw null;

    public Tensor AsTensor(TF_DataType dtype = TF_DataType.DtInvalid, string name = null, bool as_ref = false) => throw null;
}

public enum TF_DataType
{
    DtInvalid = 0,
    TF_FLOAT = 1,
    TF_DOUBLE = 2,
    TF_INT32 = 3,
    TF_STRING = 7,
    TF_INT64 = 9,
    TF_BOOL = 10,
}

public enum VariableSynchronization
{
    Auto = 0,
    None = 1,
    OnWrite = 2,
    OnRead = 3,
}

public enum VariableAggregation
{
    None = 0,
    Sum = 1,
    Mean = 2,
    OnlyFirstReplica = 3,
}
