using ScopeLint;
// The exception is kept and not thrown again.
try { Variable.Get<float>("w", [1]); Variable.Get<float>("w", [1]); }
catch (Exception e) { System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e).SourceException.ToString(); }
