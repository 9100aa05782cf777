using ScopeLint;
Variable.Get<float>(((K)1).ToString(), [1]);
Variable.Get<float>("B", [1]);
enum K { A, B }
