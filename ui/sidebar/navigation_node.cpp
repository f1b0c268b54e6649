// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/navigation_node.h"

#include "plain_text.h"
#include "text.h"

#include <QCoreApplication>
#include <algorithm>

namespace {

struct NavigationText
{
    Q_DECLARE_TR_FUNCTIONS(Navigation)
};

QString viewName(JobFilterSpec::View view)
{
    using View = JobFilterSpec::View;
    switch (view) {
    case View::All: return NavigationText::tr("All jobs");
    case View::Running: return NavigationText::tr("Running", "jobs");
    case View::Waiting: return NavigationText::tr("Waiting", "jobs");
    case View::Failed: return NavigationText::tr("Failed", "jobs");
    case View::Succeeded: return NavigationText::tr("Succeeded", "jobs");
    case View::Canceled: return NavigationText::tr("Canceled", "jobs");
    case View::Pinned: return NavigationText::tr("Pinned", "jobs");
    }
    Q_UNREACHABLE();
}

} // namespace

int NavigationModel::Node::row() const
{
    return int(std::ranges::find(parent->children, this, &std::unique_ptr<Node>::get) - parent->children.begin());
}

QString NavigationModel::Node::family() const
{
    return kind == Kind::Family ? spec.family : modelFamily(spec.model);
}

QString NavigationModel::Node::label() const
{
    switch (kind) {
    case Kind::Group:
    case Kind::Connection: return name;
    case Kind::View: return viewName(spec.view);
    case Kind::Family: return familyName(spec.family);
    case Kind::Model: return spec.model.isEmpty() ? text::none() : oneLine(spec.model);
    }
    Q_UNREACHABLE();
}

QString NavigationModel::Node::note() const
{
    if (kind != Kind::Connection)
        return {};
    const bool isWell = state.phase == AccountState::Phase::Ready;
    return isWell ? service : text::health(state);
}
