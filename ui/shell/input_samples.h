#pragma once

#include "ui/shell/project_session.h"

#include <QObject>

#include <map>
#include <set>
#include <string>

namespace weir::ui {

/// A few values of each column of a port, so that a column can be told by what is in it before anything was run.
///
/// Values come from the same first rows as a preview, once for each content key, in a quiet job. Personal values are
/// masked before they are kept; they stay in memory and go with the session.
class InputSamples : public QObject
{
    Q_OBJECT

public:
    /// By column, as "Berlin, Paris, Rome".
    using Values = std::map<std::string, QString>;

    InputSamples(JobRunner& jobs, QObject* parent);

    /// Null for none.
    void setSession(ProjectSession* session);
    /// What is known of a port of the flat pipeline now. What is not is fetched: `arrived` says when it came.
    [[nodiscard]] Values of(const graph::PortRef& port);

signals:
    void arrived();

private:
    void fetch(const graph::PortRef& port, const std::string& key);

    JobRunner& m_jobs;
    ProjectSession* m_session = nullptr;
    std::map<std::string, Values> m_known; ///< By content key.
    std::set<std::string> m_asked;
};

} // namespace weir::ui
