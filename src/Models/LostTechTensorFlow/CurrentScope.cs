using Tf = tensorflow.compat.v1;

namespace ScopeLint.Models.LostTechTensorFlow;

[ModelOf(typeof(Tf.VariableScope))]
internal sealed class CurrentScope(VariableScope scope) : CapturedScope(scope)
{
    public string name => Scope.Name;

    public void reuse_variables() => Scope.ReuseVariables();
}
