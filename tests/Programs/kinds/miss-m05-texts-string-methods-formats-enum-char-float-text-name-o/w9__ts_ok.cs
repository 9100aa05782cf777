using ScopeLint;
Variable.Get<float>(TimeSpan.FromSeconds(5).TotalSeconds.ToString(), [1]);
Variable.Get<float>("5.0", [1]);
