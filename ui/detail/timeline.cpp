// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/timeline.h"

#include "detail/metrics.h"
#include "plain_text.h"
#include "text.h"
#include "theme/palette.h"
#include "theme/status_inks.h"
#include "theme/status_sign.h"
#include "theme/type.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>
#include <algorithm>

namespace {

constexpr int StepHeight = 34;
constexpr int Ring = 8;
constexpr int Line = 2;
constexpr int Sign = 16;
constexpr int TextX = 26;   ///< from the inset
constexpr int Middle = 10;  ///< of the word and its ring, from the top of the step
constexpr int RingX = 8;    ///< its centre, from the inset
constexpr int TimeGap = 8;

class StepDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &tokens = tokensFor(option.palette);
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, QColor(option.state & QStyle::State_Active ? tokens.select : tokens.hover));
        painter->setRenderHint(QPainter::Antialiasing);
        paintMark(painter, option, index, tokens);
        paintWords(painter, option, index, tokens);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const int words = QFontMetrics(fontFor(TextRole::Small, option.font)).height()
            + QFontMetrics(fontFor(TextRole::Caption, option.font)).height();
        return {160, std::max(StepHeight, words + 4)};
    }

private:
    static QRect mirrored(const QStyleOptionViewItem &option, const QRect &part)
    {
        return QStyle::visualRect(option.direction, option.rect, part);
    }

    static void paintMark(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                          const Tokens &tokens)
    {
        const int x = option.rect.left() + Inset + RingX;
        const int y = option.rect.top() + Middle;
        const bool isLast = index.row() + 1 == index.model()->rowCount();
        if (!isLast) {
            const QRect line(x - Line / 2, y + Ring / 2 + 3, Line, option.rect.height() - Ring - 6);
            painter->fillRect(mirrored(option, line), QColor(tokens.line));
        }
        const QVariant status = index.data(TimelineModel::StatusRole);
        if (status.isValid()) {
            const auto value = JobStatus(status.toInt());
            const QRect square(x - Sign / 2, y - Sign / 2, Sign, Sign);
            const QVariant fraction = index.data(TimelineModel::FractionRole);
            paintStatusSign(painter, value, fraction.isValid() ? std::optional(fraction.toDouble()) : std::nullopt, QRectF(mirrored(option, square)), inksFor(value, tokens).ink);
            return;
        }
        painter->setPen(QPen(QColor(tokens.text3), Line));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(QRectF(mirrored(option, QRect(x - Ring / 2, y - Ring / 2, Ring, Ring))));
    }

    static void paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                           const Tokens &tokens)
    {
        const auto side = [&option](Qt::AlignmentFlag flag) {
            return int(QStyle::visualAlignment(option.direction, flag) | Qt::AlignAbsolute) | Qt::TextSingleLine;
        };
        const QFont small = fontFor(TextRole::Small, option.font);
        const QFont word = index.data(TimelineModel::StatusRole).isValid() ? fontFor(TextRole::SectionTitle, small) : small;
        const int height = QFontMetrics(small).height() + 2;
        QRect line(option.rect.left() + Inset + TextX, option.rect.top() + Middle - height / 2 - 1,
                   option.rect.width() - 2 * Inset - TextX, height);
        const QString time = index.data(TimelineModel::TimeRole).toString();
        painter->setFont(small);
        painter->setPen(QColor(tokens.text2));
        painter->drawText(mirrored(option, line), side(Qt::AlignRight), time);
        const QRect caption = line.translated(0, height - 1);
        if (!time.isEmpty())
            line.setWidth(line.width() - QFontMetrics(small).horizontalAdvance(time) - TimeGap);
        painter->setFont(word);
        painter->setPen(QColor(tokens.text));
        painter->drawText(mirrored(option, line), side(Qt::AlignLeft),
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, line.width()));
        painter->setFont(fontFor(TextRole::Caption, option.font));
        painter->setPen(QColor(tokens.text3));
        painter->drawText(mirrored(option, caption), side(Qt::AlignLeft),
                          painter->fontMetrics().elidedText(index.data(TimelineModel::CaptionRole).toString(),
                                                            Qt::ElideRight, caption.width()));
    }
};

} // namespace

void TimelineModel::setSteps(const std::vector<TimelineStep> &steps)
{
    if (steps == m_steps)
        return;
    if (steps.size() != m_steps.size()) {
        beginResetModel();
        m_steps = steps;
        endResetModel();
        return;
    }
    m_steps = steps;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TimelineStep &step = m_steps[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return oneLine(step.word);
    case Qt::AccessibleTextRole: {
        QStringList facts{step.word, step.time, step.caption};
        facts.removeAll(QString());
        return oneLine(text::list(facts));
    }
    case Qt::ToolTipRole: {
        QStringList lines{step.word, step.caption, step.tooltip};
        lines.removeAll(QString());
        return plainTooltip(lines.join(u'\n'));
    }
    case TimeRole: return step.time;
    case CaptionRole: return oneLine(step.caption);
    case StatusRole: return step.status ? QVariant(int(*step.status)) : QVariant();
    case FractionRole: return step.fraction ? QVariant(*step.fraction) : QVariant();
    default: return {};
    }
}

Timeline::Timeline(QWidget *parent)
    : QListView(parent)
    , m_model(new TimelineModel(this))
{
    setModel(m_model);
    setItemDelegate(new StepDelegate(this));
    setAccessibleName(tr("Timeline"));
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
}

void Timeline::setSteps(const std::vector<TimelineStep> &steps)
{
    m_model->setSteps(steps);
    updateGeometry();
}

QSize Timeline::sizeHint() const
{
    const int row = m_model->rowCount() > 0 ? sizeHintForRow(0) : StepHeight;
    return {264, m_model->rowCount() * row + 2 * frameWidth()};
}

void Timeline::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}
