using ScopeLint;
// The entry has another value at the second request.
var d = new Dictionary<string, string> { ["scope"] = "enc" };
Variable.Get<float>(d["scope"], [1]);
d["scope"] = "dec";
Variable.Get<float>(d["scope"], [1]);
