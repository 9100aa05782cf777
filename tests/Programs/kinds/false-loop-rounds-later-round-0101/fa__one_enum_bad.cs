using ScopeLint;
foreach (var c in Enum.GetValues<K>()) Variable.Get<float>("w", [1]);
enum K { A, B }
