using ScopeLint;
// The name has the rank in it that is asserted.
var x = Op.RandomNormal<float>([2, 2]);
Variable.Get<float>("a", [1]);
System.Diagnostics.Debug.Assert(x.Shape.Rank == 2);
Variable.Get<float>($"a{x.Shape.Rank}", [1]);
