// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/row_sign.h"

#include "sidebar/health_sign.h"
#include "sidebar/navigation_model.h"
#include "theme/icons.h"
#include "theme/status_sign.h"

#include <QPainter>

namespace {

constexpr double SomeProgress = 0.62; ///< a pie that is told from a disc and from a ring

void paintViewSign(QPainter *painter, JobFilterSpec::View view, const QRectF &square, QRgb quiet, const Tokens &tokens)
{
    using View = JobFilterSpec::View;
    switch (view) {
    case View::All: paintIcon(painter, Icon::Layers, square, quiet); return;
    case View::Running: paintStatusSign(painter, JobStatus::Running, SomeProgress, square, tokens.runFg); return;
    case View::Waiting: paintStatusSign(painter, JobStatus::Queuing, {}, square, tokens.waitFg); return;
    case View::Failed: paintStatusSign(painter, JobStatus::Failed, {}, square, tokens.failFg); return;
    case View::Succeeded: paintStatusSign(painter, JobStatus::Succeeded, {}, square, tokens.okFg); return;
    case View::Canceled: paintStatusSign(painter, JobStatus::Canceled, {}, square, quiet); return;
    case View::Pinned: paintIcon(painter, Icon::Pin, square, quiet); return;
    }
    Q_UNREACHABLE();
}

} // namespace

void paintRowSign(QPainter *painter, const QModelIndex &index, const QRectF &square, QRgb quiet, const Tokens &tokens)
{
    switch (NavigationModel::Kind(index.data(NavigationModel::KindRole).toInt())) {
    case NavigationModel::Kind::Connection:
        paintHealthSign(painter, HealthMark(index.data(NavigationModel::HealthRole).toInt()), square, tokens);
        return;
    case NavigationModel::Kind::Files: paintIcon(painter, Icon::Folder, square, quiet); return;
    case NavigationModel::Kind::View:
        paintViewSign(painter, index.data(NavigationModel::SpecRole).value<JobFilterSpec>().view, square, quiet, tokens);
        return;
    case NavigationModel::Kind::Saved: paintIcon(painter, Icon::Filter, square, quiet); return;
    case NavigationModel::Kind::Group:
    case NavigationModel::Kind::Family:
    case NavigationModel::Kind::Model:
    case NavigationModel::Kind::Hint: return;
    }
    Q_UNREACHABLE();
}
