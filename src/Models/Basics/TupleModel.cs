namespace ScopeLint.Models.Basics;

[ModelOf(typeof(Tuple))]
internal static class TupleModel
{
    public static TupleModel<T1, T2> Create<T1, T2>(T1 item1, T2 item2) => new(item1, item2);

    public static TupleModel<T1, T2, T3> Create<T1, T2, T3>(T1 item1, T2 item2, T3 item3) => new(item1, item2, item3);
}
