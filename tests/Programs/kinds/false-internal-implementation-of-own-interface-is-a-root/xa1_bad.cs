using ScopeLint;
IModel m = new M(true);
m.Build();
interface IModel { void Build(); }
class M(bool twice) : IModel { public void Build() { Variable.Get<float>("w", [1]); if (twice) Variable.Get<float>("w", [1]); } }
