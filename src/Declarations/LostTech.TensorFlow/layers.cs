#if V2_5
namespace tensorflow.compat.v1;

public static class layers
{
    public static Tensor dense(Tensor inputs, int units, object activation = null, string name = null, bool? reuse = null) => throw null;

    public static dynamic dense_dyn(object inputs, object units, object activation = null, object name = null) => throw null;
}
#endif
