using ScopeLint;
// Two scopes.
var q = Build(true);
q("a");
q("b");
static Func<string, NamedTensor<float>> Build(bool dueling) => scope =>
{
    using (VariableScope.Open(scope))
    {
        NamedTensor<float> action, state;
        using (VariableScope.Open("action_value"))
        {
            action = Variable.Get<float>("w", []);
        }
        if (!dueling)
        {
            return action;
        }
        using (VariableScope.Open("state_value"))
        {
            state = Variable.Get<float>("w", []);
        }
        return state + action;
    }
};
