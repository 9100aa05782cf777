using ScopeLint;
// The entry is another function at the second call.
var factory = new Dictionary<string, Func<string, Variable<float>>>
{
    ["dense"] = n => Variable.Get<float>(n + "/kernel", [2, 2]),
    ["bias"] = n => Variable.Get<float>(n + "/bias", [2]),
};
factory["dense"]("l1");
factory["bias"]("l1");
factory["dense"] = n => Variable.Get<float>(n + "/weights", [2, 2]);
factory["dense"]("l1");
