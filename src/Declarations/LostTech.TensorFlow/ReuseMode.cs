namespace tensorflow.python.ops.variable_scope;

public sealed class _ReuseMode
{
    public static _ReuseMode AUTO_REUSE => throw null;
}
