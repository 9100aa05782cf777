using ScopeLint;
// The second model gets the default name bert_1.
var m = new Model();
var n = new Model();
class Model
{
    public Model(string? scope = null)
    {
        using (VariableScope.Open(scope, defaultName: "bert"))
        {
            Variable.Get<float>("kernel", [1]);
        }
    }
}
