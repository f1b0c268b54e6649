// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_picture.h"

#include "chart/chart_view.h"
#include "chart/curve_marks.h"
#include "chart/picture_header.h"
#include "chart/strip_plot.h"

#include <QPainter>

namespace {

/// What belongs to the moment is not in a picture.
PlotState still(const PlotState &state)
{
    PlotState result = state;
    result.cursor.reset();
    result.isPinned = false;
    result.selection.reset();
    result.showsFocus = false;
    result.isStill = true;
    return result;
}

void paintHeader(QPainter *painter, const PictureHeader &header, const ChartColors &colors)
{
    painter->setRenderHint(QPainter::Antialiasing);
    for (const PictureHeader::Sample &sample : header.samples) {
        QPen pen = sample.pen;
        pen.setCapStyle(Qt::FlatCap);
        painter->setPen(pen);
        painter->drawLine(sample.from, sample.to);
        if (sample.hasDiamond)
            paintDiamond(painter, (sample.from + sample.to) / 2, 4, colors);
    }
    for (const PictureHeader::Text &text : header.texts) {
        painter->setFont(text.font);
        painter->setPen(text.color);
        painter->drawText(text.at, text.text);
    }
}

} // namespace

QImage chartImage(const PlotState &state, QSize size, const QString &name, const std::vector<StripPlot *> &strips)
{
    constexpr double scale = 2;
    PlotState shown = still(state);
    const PictureHeader header = pictureHeader(shown, name, size.width());
    double height = header.height + size.height();
    for (const StripPlot *strip : strips)
        height += strip->height();
    QImage image((QSizeF(size.width(), height) * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(shown.colors.base);
    QPainter painter(&image);
    paintHeader(&painter, header, shown.colors);
    ChartView view(&shown);
    view.resize(size);
    view.refresh();
    view.render(&painter, QPoint(0, int(header.height)));
    int top = int(header.height) + size.height();
    for (StripPlot *strip : strips) {
        strip->dropOverlay();
        strip->render(&painter, QPoint(0, top), {}, QWidget::DrawWindowBackground);
        strip->takeOverlay();
        top += strip->height();
    }
    return image;
}
