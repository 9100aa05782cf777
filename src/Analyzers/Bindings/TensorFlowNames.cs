namespace ScopeLint.Analyzers.Bindings;

/// <summary>The names of TensorFlow's own form of the library, as bindings of it have them; a test holds each against the models.</summary>
internal static class TensorFlowNames
{
    public const string VariableScope = "variable_scope";
    public const string GetVariableScope = "get_variable_scope";
    public const string NameScope = "name_scope";
    public const string NameScopeObject = "NameScope";
    public const string GetVariable = "get_variable";
    public const string ReuseVariables = "reuse_variables";
    public const string AsDefault = "as_default";
    public const string Exit = "Exit";
    public const string ResetDefaultGraph = "reset_default_graph";
    public const string With = "tf_with";
    public const string DefaultName = "default_name";
    public const string ReuseMode = "_ReuseMode";
    public const string ReuseModeNamespace = "tensorflow.python.ops.variable_scope";
    public const string ReuseAuto = "AUTO_REUSE";
    public const string StartUsing = "StartUsing";
    public const string UseSelf = "UseSelf";
    public const string GetVariableDynamically = "get_variable_dyn";
}
