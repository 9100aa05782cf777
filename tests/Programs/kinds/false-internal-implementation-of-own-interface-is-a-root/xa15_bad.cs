using ScopeLint;
new Trainer(new M(true)).Run();
class Trainer(IModel m) { public void Run() => m.Build(); }
class M(bool twice) : IModel { public void Build() { Layer(); if (twice) Layer(); } private static void Layer() { using var s = VariableScope.Open("l"); Variable.Get<float>("w", [1]); } }
interface IModel { void Build(); }
