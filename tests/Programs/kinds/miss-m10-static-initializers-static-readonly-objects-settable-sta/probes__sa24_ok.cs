using ScopeLint;
// The copy has another name.
Variable.Get<float>(T.Cfg.Name, [1]); Variable.Get<float>((T.Cfg with { Name = "b" }).Name, [1]);
record C(string Name); static class T { public static readonly C Cfg = new("a"); }
