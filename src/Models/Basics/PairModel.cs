using ScopeLint.Models.Collections;

namespace ScopeLint.Models.Basics;

[ModelOf(typeof(Tuple<,>))]
internal class TupleModel<T1, T2>
{
    private readonly T1 _item1;
    private readonly T2 _item2;

    public TupleModel(T1 item1, T2 item2)
    {
        _item1 = item1;
        _item2 = item2;
    }

    public T1 Item1 => _item1;

    public T2 Item2 => _item2;

    public override bool Equals(object? obj) => obj is TupleModel<T1, T2> other
        && EqualityComparerModel<T1>.Default.Equals(_item1, other._item1)
        && EqualityComparerModel<T2>.Default.Equals(_item2, other._item2);

    public override int GetHashCode() => (_item1, _item2).GetHashCode();

    public override string ToString() => $"({_item1}, {_item2})";
}
