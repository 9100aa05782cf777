using Tf = tensorflow;

namespace ScopeLint.Models.LostTechTensorFlow;

/// <summary>The same as it was up to 1.15.</summary>
[ModelOf(typeof(Tf.VariableScope))]
internal sealed class FirstCurrentScope(VariableScope scope) : CapturedScope(scope)
{
    public string name => Scope.Name;

    public void reuse_variables() => Scope.ReuseVariables();
}
