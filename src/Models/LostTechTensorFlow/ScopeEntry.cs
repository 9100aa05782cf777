namespace ScopeLint.Models.LostTechTensorFlow;

/// <summary>A variable scope that is made first and entered later, by a text or by a scope.</summary>
internal abstract class ScopeEntry
{
    private readonly object? _nameOrScope;
    private readonly bool _isByObject;
    private readonly string? _defaultName;
    private readonly object? _customGetter;
    private readonly Reuse _reuse;
    private readonly bool _hasNameScope;
    private VariableScope? _opened;

    protected ScopeEntry(object? nameOrScope, string? typeOfName, object? defaultName, object? customGetter, object? reuse, string? typeOfReuse, object? auxiliaryNameScope)
    {
        (_nameOrScope, _defaultName, _customGetter) = (nameOrScope, (string?)defaultName, customGetter);
        _isByObject = typeOfName == nameof(VariableScope) || nameOrScope is CapturedScope;
        _reuse = ReuseFlag.Of(reuse, typeOfReuse);
        _hasNameScope = auxiliaryNameScope is not false;
    }

    public abstract CapturedScope Captured { get; }

    /// <summary>The scope that was entered last.</summary>
    protected VariableScope Opened => _opened!;

    /// <summary>Enters the scope, which stays open until it is closed.</summary>
    public VariableScope Enter()
    {
        _opened = _isByObject
            ? VariableScope.Open(((CapturedScope)_nameOrScope!).Scope, _reuse, customGetter: (VariableGetter?)_customGetter, auxiliaryNameScope: _hasNameScope)
            : VariableScope.Open((string?)_nameOrScope, _defaultName, _reuse, customGetter: (VariableGetter?)_customGetter, auxiliaryNameScope: _hasNameScope);
        return _opened;
    }
}
