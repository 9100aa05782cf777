using ScopeLint;
var g = new G();
Variable.Get<float>(g.Name, [1]);
Variable.Get<float>("g", [1]);

partial class G { public partial string Name { get; } }
partial class G { public partial string Name => "gen"; }
