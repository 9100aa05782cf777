using ScopeLint;
IModel m = new M();
m.Build(true);
interface IModel { void Build(bool twice); }
class M : IModel { public void Build(bool twice) { Variable.Get<float>("w", [1]); if (twice) Variable.Get<float>("w", [1]); } }
