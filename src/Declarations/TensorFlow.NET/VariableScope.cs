namespace Tensorflow;

public class VariableScope
{
    public VariableScope(bool reuse, string name = "", string name_scope = "", TF_DataType dtype = TF_DataType.TF_FLOAT) => throw null;

    public string name => throw null;

    public string original_name_scope => throw null;

    public void reuse_variables() => throw null;
}
