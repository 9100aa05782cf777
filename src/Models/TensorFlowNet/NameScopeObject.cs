using Tf = Tensorflow;

namespace ScopeLint.Models.TensorFlowNet;

/// <summary>A name scope that is made first and entered later.</summary>
[ModelOf(typeof(Tf.ops.NameScope))]
internal sealed class NameScopeObject : Tf.ITensorFlowObject
{
    private readonly string? _name;
    private NameScope? _opened;
    private bool _wasEntered;

    public NameScopeObject(string? name, string? default_name, object? values) => _name = name ?? default_name;

    public NameScopeObject(string? name, string? default_name = "", object? values = null, bool skip_on_eager = true) => _name = name ?? default_name;

    public static implicit operator string?(NameScopeObject scope) => scope._opened?.Name;

    public void __enter__()
    {
        _wasEntered = true;
        _opened = NameScope.Open(_name);
    }

    public void __exit__() => _opened!.Dispose();

    public void Dispose()
    {
        if (!_wasEntered)
        {
            Notice.NameScopeNeverEntered(this, _name);
        }
    }
}
