using ScopeLint.Models.Collections;

namespace ScopeLint.Models.Basics;

[ModelOf(typeof(Tuple<,,>))]
internal class TupleModel<T1, T2, T3>
{
    private readonly T1 _item1;
    private readonly T2 _item2;
    private readonly T3 _item3;

    public TupleModel(T1 item1, T2 item2, T3 item3)
    {
        _item1 = item1;
        _item2 = item2;
        _item3 = item3;
    }

    public T1 Item1 => _item1;

    public T2 Item2 => _item2;

    public T3 Item3 => _item3;

    public override bool Equals(object? obj) => obj is TupleModel<T1, T2, T3> other
        && EqualityComparerModel<T1>.Default.Equals(_item1, other._item1)
        && EqualityComparerModel<T2>.Default.Equals(_item2, other._item2)
        && EqualityComparerModel<T3>.Default.Equals(_item3, other._item3);

    public override int GetHashCode() => (_item1, _item2, _item3).GetHashCode();

    public override string ToString() => $"({_item1}, {_item2}, {_item3})";
}
