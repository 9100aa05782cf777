using Tf = Tensorflow;

namespace ScopeLint.Models.TensorFlowNet;

/// <summary>A scope that is made first and entered later. Its reuse flag is stored and never read: each scope only creates.</summary>
[ModelOf(typeof(Tf.variable_scope))]
internal sealed class ScopeObject : Tf.ITensorFlowObject
{
    private readonly string? _name;
    private readonly string? _defaultName;
    private readonly bool _isByObject;
    private readonly bool _hasNameScope;
    private CapturedScope? _scope;
    private VariableScope? _opened;
    private bool _wasEntered;

    public ScopeObject(string? name, string? default_name = "", Tf.Tensor[]? values = null, bool? reuse = null, bool auxiliary_name_scope = true)
    {
        (_name, _defaultName, _hasNameScope) = (name, default_name, auxiliary_name_scope);
        if (reuse is not null)
        {
            Notice.ReuseIgnored();
        }
    }

    public ScopeObject(CapturedScope scope, string? default_name = "", Tf.Tensor[]? values = null, bool? reuse = null, bool auxiliary_name_scope = true)
    {
        (_scope, _isByObject, _hasNameScope) = (scope, true, auxiliary_name_scope);
        if (reuse is not null)
        {
            Notice.ReuseIgnored();
        }
    }

    public static implicit operator CapturedScope?(ScopeObject scope) => scope._scope;

    public static CapturedScope get_variable_scope() => new(VariableScope.Current);

    public void __enter__()
    {
        _wasEntered = true;
        _opened = Open();
        _scope = new CapturedScope(_opened);
    }

    public void __exit__() => _opened!.Dispose();

    /// <summary>Ends nothing that was entered; who never entered it has the names of what is inside as they are.</summary>
    public void Dispose()
    {
        if (!_wasEntered)
        {
            Notice.NeverEntered(this, _name);
        }
    }

    /// <summary>An empty name counts as none where there is a default name.</summary>
    private VariableScope Open() => _isByObject ? VariableScope.Open(_scope!.Scope, auxiliaryNameScope: _hasNameScope)
        : _defaultName is null ? VariableScope.Open(_name, auxiliaryNameScope: _hasNameScope)
        : string.IsNullOrEmpty(_name) ? VariableScope.Open(null, _defaultName, auxiliaryNameScope: _hasNameScope)
        : VariableScope.Open(_name, auxiliaryNameScope: _hasNameScope);
}
