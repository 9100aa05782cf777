using Tf = tensorflow.python.ops.variable_scope;

namespace ScopeLint.Models.LostTechTensorFlow;

[ModelOf(typeof(Tf._ReuseMode))]
internal sealed class ReuseModeModel
{
    public static ReuseModeModel AUTO_REUSE => new();
}
