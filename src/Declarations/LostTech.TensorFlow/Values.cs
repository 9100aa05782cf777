namespace tensorflow;

public class Tensor
{
    public static Tensor operator +(Tensor left, Tensor right) => throw null;

    public static Tensor operator *(Tensor left, Tensor right) => throw null;
}

public class Variable
{
    public string name => throw null;

    public static implicit operator Tensor(Variable variable) => throw null;

    public Tensor eval() => throw null;
}

public class TensorShape
{
    public TensorShape(params int?[] dims) => throw null;
}

public class DType
{
}

public class constant_initializer
{
    public constant_initializer(object value) => throw null;
}

public class random_normal_initializer
{
    public random_normal_initializer(double mean = 0, double stddev = 1) => throw null;
}
