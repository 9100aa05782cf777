namespace ScopeLint.Models.LostTechTensorFlow;

/// <summary>What a scope object has entered, and what scopes are opened by again.</summary>
internal abstract class CapturedScope(VariableScope scope)
{
    private readonly VariableScope _scope = scope;

    public VariableScope Scope => _scope;
}
