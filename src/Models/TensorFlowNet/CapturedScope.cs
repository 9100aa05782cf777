using Tf = Tensorflow;

namespace ScopeLint.Models.TensorFlowNet;

/// <summary>What a scope object has entered, and what scopes are opened by again.</summary>
[ModelOf(typeof(Tf.VariableScope))]
internal sealed class CapturedScope
{
    private readonly VariableScope _scope;

    internal CapturedScope(VariableScope scope) => _scope = scope;

    internal VariableScope Scope => _scope;

    public string name => _scope.Name;

    public string original_name_scope => _scope.OriginalNameScope;

    public void reuse_variables() => Notice.SwitchIgnored();
}
