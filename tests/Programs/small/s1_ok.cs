using ScopeLint;
// The name has the value of the guarded element in it.
var heads = new List<int>();
heads.Add(3);
Variable.Get<float>("a", [1]);
var h = heads.Count == 1 ? heads[0] : throw new NotSupportedException();
Variable.Get<float>($"a{h}", [1]);
