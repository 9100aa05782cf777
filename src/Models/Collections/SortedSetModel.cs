namespace ScopeLint.Models.Collections;

[ModelOf(typeof(SortedSet<>))]
internal sealed class SortedSetModel<T> : SortedSet<T>
{
    public new T? Min
    {
        get
        {
            SortedSet<T> all = this;
            foreach (var item in all)
            {
                return item;
            }

            return default;
        }
    }

    public new T? Max
    {
        get
        {
            SortedSet<T> all = this;
            T? last = default;
            foreach (var item in all)
            {
                last = item;
            }

            return last;
        }
    }
}
