namespace ScopeLint.Models.Collections;

[ModelOf(typeof(LinkedListNode<>))]
internal sealed class LinkedListNodeModel<T>
{
    private LinkedListModel<T>? _list;
    private LinkedListNodeModel<T>? _next;
    private LinkedListNodeModel<T>? _previous;
    private T _value;

    public LinkedListNodeModel(T value) => _value = value;

    public LinkedListModel<T>? List => _list;

    public LinkedListNodeModel<T>? Next => _next;

    public LinkedListNodeModel<T>? Previous => _previous;

    public T Value
    {
        get => _value;
        set => _value = value;
    }

    internal void Enter(LinkedListModel<T> list, LinkedListNodeModel<T>? previous, LinkedListNodeModel<T>? next)
    {
        _list = list;
        _previous = previous;
        _next = next;
        if (previous is not null)
        {
            previous._next = this;
        }

        if (next is not null)
        {
            next._previous = this;
        }
    }

    internal void Leave()
    {
        if (_previous is not null)
        {
            _previous._next = _next;
        }

        if (_next is not null)
        {
            _next._previous = _previous;
        }

        _list = null;
        _next = null;
        _previous = null;
    }
}
